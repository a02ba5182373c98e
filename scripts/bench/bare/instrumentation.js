// Of its own, because the build would otherwise take the product's from the folder above.
export function register() {}
