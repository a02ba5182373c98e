import type { FormField } from "./action-form";

export const emailField: FormField = {
  name: "email",
  label: "E-mail",
  type: "email",
  autoComplete: "email",
};

export const passwordField: FormField = {
  name: "password",
  label: "Password",
  type: "password",
  autoComplete: "current-password",
};

export const newPasswordField: FormField = {
  name: "password",
  label: "New password",
  type: "password",
  autoComplete: "new-password",
  hint: "At least 8 characters. A few words in a row do well.",
};

export const handleField: FormField = {
  name: "handle",
  label: "Public name",
  autoComplete: "username",
  hint: "Everybody sees it beside your messages. 3 to 24 letters, digits and hyphens.",
};
