import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SignInForm } from "@/components/auth/sign-in-form";
import { LoadCurve, MeterDrawing } from "@/components/ui/drawings";
import { currentViewer } from "@/lib/auth/gate";
import { safeReturnPath } from "@/lib/paths";
import { first, type SearchParams } from "@/lib/search-params";
import { signIn } from "./actions";

export const metadata: Metadata = { title: "Sign in" };

export default async function SignInPage({ searchParams }: { searchParams: SearchParams }) {
  const from = safeReturnPath(first((await searchParams).from));
  if (await currentViewer()) redirect(from);
  return (
    <div className="grid min-h-dvh md:grid-cols-[minmax(0,5fr)_minmax(0,6fr)]">
      <aside className="relative hidden flex-col justify-between overflow-hidden bg-panel p-12 text-panel-ink md:flex">
        <p className="text-14 font-semibold">Utility connections</p>
        <div className="relative z-1">
          <MeterDrawing className="h-40 w-52 text-panel-line" />
          <p className="mt-9 max-w-[15ch] text-40 font-semibold tracking-tight">
            Every meter, every bill, one place.
          </p>
          <p className="mt-4 max-w-[44ch] text-16 opacity-85">
            Connect your utility accounts once. Bills and usage are collected from then on, and you hear of it
            when something needs you.
          </p>
        </div>
        <p className="relative z-1 text-13 opacity-85">
          Your utility passwords never pass through this portal.
        </p>
        <LoadCurve className="absolute inset-x-0 bottom-0 h-1/4 w-full text-panel-line opacity-25" />
      </aside>
      <main className="flex items-center justify-center px-6 py-16">
        <div className="w-full max-w-[360px]">
          <h1 className="text-28">Sign in</h1>
          <p className="mt-1 mb-8 text-ink-soft">Use the address that your company knows you by.</p>
          <SignInForm action={signIn} from={from} />
        </div>
      </main>
    </div>
  );
}
