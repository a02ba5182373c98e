import { notFound } from "next/navigation";
import { AppError } from "@/lib/core/errors";

/** What a query found; where there is nothing of the kind, the page that says so. */
export async function orNotFound<T>(query: Promise<T>): Promise<T> {
  try {
    return await query;
  } catch (error) {
    if (error instanceof AppError && error.code === "not_found") notFound();
    throw error;
  }
}
