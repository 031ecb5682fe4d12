/** Who gives the catalog's clients their tokens: npm oidc-provider in a process of its own, or an issuer that runs already. */
import type { OidcEndpoint } from "../endpoints.ts";
import type { Service } from "../service.ts";
import { diagnoseExternal, installExternal, isConfigured } from "./external.ts";
import { installNative } from "./native.ts";

export const oidc: Service<OidcEndpoint> = {
  name: "oidc",
  purpose: "tokens for the catalog's clients",
  implementations: [
    {
      name: "oidc-provider",
      title: "oidc-provider",
      drivers: {
        native: {
          needs: [],
          diagnose: async () => [
            { name: "oidc", status: "ok", found: "native, npm oidc-provider", needed: "npm packages", fix: undefined },
          ],
          install: installNative,
        },
        external: {
          needs: [],
          isConfigured,
          diagnose: diagnoseExternal,
          install: async ({ environment }) => installExternal(environment),
        },
      },
    },
  ],
};
