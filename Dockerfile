FROM node:20-bookworm-slim AS build
WORKDIR /src
ENV NEXT_TELEMETRY_DISABLED=1
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY . .
ARG CODE_COMMIT=
RUN CODE_COMMIT="$CODE_COMMIT" npx next build \
 && cp -r .next/static .next/standalone/.next/static \
 && if [ -d public ]; then cp -r public .next/standalone/public; fi \
 && node scripts/bundle-verify.mjs .next/standalone/public/anubis-verify.mjs \
 && node scripts/bundle-migrate.mjs .next/standalone/migrate.mjs \
 && cp -r drizzle .next/standalone/drizzle

FROM node:20-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production PROFILE=production HOSTNAME=0.0.0.0 PORT=3000
COPY --from=build --chown=node:node /src/.next/standalone ./
COPY --chmod=755 scripts/container-entry.sh /usr/local/bin/container-entry
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --start-interval=1s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/api/health`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["container-entry"]
CMD ["node", "server.js"]
