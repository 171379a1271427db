import type { Metadata, Viewport } from "next";
import { connection } from "next/server";
import { getLocale, getMessages, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ErrorWordsProvider } from "@/components/shell/error-words";
import { currentTheme } from "@/lib/preferences/current";
import { fontVariables } from "./fonts";
import "./globals.css";

/** The paper of the two themes (app/styles/tokens.css), for what the browser draws around the page. */
const paper = { light: "#f8f7f4", dark: "#141311" };

/** The last element of a page. */
const END = "end-of-page";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("app");
  return {
    title: { default: t("name"), template: `%s · ${t("name")}` },
    description: t("description"),
    robots: { index: false, follow: false },
  };
}

export async function generateViewport(): Promise<Viewport> {
  const theme = await currentTheme();
  if (theme !== "system") return { colorScheme: theme, themeColor: paper[theme] };
  return {
    colorScheme: "light dark",
    themeColor: [
      { media: "(prefers-color-scheme: light)", color: paper.light },
      { media: "(prefers-color-scheme: dark)", color: paper.dark },
    ],
  };
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  // Every page is made for its request: a page made at build time could not carry the nonce of the policy.
  await connection();
  const [language, theme, messages] = await Promise.all([getLocale(), currentTheme(), getMessages()]);
  return (
    <html lang={language} data-theme={theme} className={fontVariables}>
      {/* Painted once it is there as a whole: in parts, what comes later would move what came first (decision 0018). */}
      <link rel="expect" href={`#${END}`} blocking="render" />
      <body>
        <ErrorWordsProvider words={messages.errorPage}>{children}</ErrorWordsProvider>
        <span id={END} hidden />
      </body>
    </html>
  );
}
