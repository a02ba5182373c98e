import { AppError } from "@/lib/core/errors";
import { errorResponse } from "@/lib/web/status";

/** A program that asks for what is not there gets an error that it can read, and no page. */
export function GET(): Response {
  return errorResponse(
    new AppError("not_found", "input.unknown_path", "There is nothing at this address."),
  );
}
export { GET as DELETE, GET as PATCH, GET as POST, GET as PUT };
