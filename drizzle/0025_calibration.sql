CREATE TABLE "calibration_report" (
	"slug" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"report" jsonb NOT NULL,
	CONSTRAINT "calibration_report_slug_at_pk" PRIMARY KEY("slug","at")
);
