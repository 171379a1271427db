import { redirect } from "next/navigation";
import { paths } from "@/lib/paths";

export default function Home(): never {
  redirect(paths.dashboard());
}
