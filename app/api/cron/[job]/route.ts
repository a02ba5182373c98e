import { defineJob } from "@/lib/web/job";
import { jobs } from "@/lib/wiring";

export const POST = defineJob(jobs);
export const GET = POST;
