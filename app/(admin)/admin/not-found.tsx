import { NotHere } from "@/components/shell/not-here";

export default NotHere;
