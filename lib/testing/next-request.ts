import { workAsyncStorage } from "next/dist/server/app-render/work-async-storage.external";
import { workUnitAsyncStorage } from "next/dist/server/app-render/work-unit-async-storage.external";
import { createRequestStoreForAPI } from "next/dist/server/async-storage/request-store";
import { createWorkStore } from "next/dist/server/async-storage/work-store";
import { IncrementalCache } from "next/dist/server/lib/incremental-cache";
import { NextRequest } from "next/server";

const year = { stale: 31_536_000, revalidate: 31_536_000, expire: 31_536_000 };
const previewProps = {
  previewModeId: "none",
  previewModeSigningKey: "none",
  previewModeEncryptionKey: "none",
};

/**
 * Runs what a server action or a route handler does as Next runs it: within a request, whose headers and cookies
 * `next/headers` finds.
 * @param takeCookies gets the Set-Cookie headers that came of it so far, whenever there is one more
 */
export function withinRequest<Result>(
  url: URL,
  headers: Headers,
  takeCookies: (setCookies: string[]) => void,
  work: () => Promise<Result>,
): Promise<Result> {
  const request = createRequestStoreForAPI(
    new NextRequest(url, { headers }),
    url,
    { tags: [], expirationsByCacheKind: new Map() },
    takeCookies,
    previewProps,
    undefined,
  );
  const page = createWorkStore({
    page: `${url.pathname}/page`,
    buildId: "test",
    deploymentId: "test",
    previouslyRevalidatedTags: [],
    renderOpts: {
      cacheLifeProfiles: { default: year },
      staticPageGenerationTimeout: 60,
      cacheComponents: false,
      validationLevel: "warning",
      experimental: {
        isRoutePPREnabled: false,
        authInterrupts: false,
        useCacheTimeout: 60,
        durableUseCacheEntries: false,
      },
      incrementalCache: new IncrementalCache({
        dev: false,
        minimalMode: true,
        requestHeaders: {},
        previewProps,
        prerenderManifest: {
          version: 4,
          routes: {},
          dynamicRoutes: {},
          notFoundRoutes: [],
          preview: previewProps,
        },
      }),
      // What is to be done after the answer is not.
      waitUntil: () => {},
      onClose: () => {},
      onAfterTaskError: undefined,
    },
  });
  return workAsyncStorage.run(page, () => workUnitAsyncStorage.run(request, work));
}
