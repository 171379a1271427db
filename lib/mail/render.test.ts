import { expect, test } from "vitest";
import type { Letter } from "@/lib/mail/letter";
import { renderLetter } from "@/lib/mail/render";

const letter: Letter = {
  to: "ada@people.example",
  subject: "Join <Harbor>",
  paragraphs: ["Olivia invites you.", "It is good for a week."],
  action: { label: "Join", url: "https://portal.example/join/a?b=1&c=2" },
  footer: "You get this because Olivia gave your address.",
  language: "en",
  brand: { name: "Harbor Foods", color: "#1c4a3c", onColor: "#ffffff" },
};

test("text and HTML say the same", () => {
  const { text, html } = renderLetter(letter);
  for (const words of [...letter.paragraphs, letter.footer, "Join"]) {
    expect(text).toContain(words);
    expect(html).toContain(words);
  }
  expect(text).toContain("https://portal.example/join/a?b=1&c=2");
  expect(html).toContain('href="https://portal.example/join/a?b=1&amp;c=2"');
});

test("nothing that somebody wrote becomes markup", () => {
  const hostile = `"><script>alert(1)</script>'`;
  const { html } = renderLetter({
    ...letter,
    subject: hostile,
    paragraphs: [hostile],
    footer: hostile,
    action: { label: hostile, url: `https://portal.example/${hostile}` },
    brand: { ...letter.brand, name: hostile },
  });
  expect(html).not.toMatch(/<script|"><s/);
});

test("nothing is loaded from anywhere", () => {
  expect(renderLetter(letter).html).not.toMatch(/<(img|link|script|iframe|style)|url\(/);
});

test("a logo that comes along stands where the name would, and says it", () => {
  expect(renderLetter(letter, true).html).toContain('<img src="cid:logo" alt="Harbor Foods"');
  expect(renderLetter(letter).html).not.toContain("<img");
});
