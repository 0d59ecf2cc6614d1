# Builds Rapport with the same set-up as `npm start`, then keeps only what runs.

FROM node:24-bookworm AS build
WORKDIR /app
COPY . .
# The set-up's last line is the path of the media worker that it downloaded or built.
RUN worker="$(node scripts/setup.mjs | tail -n 1)" \
  && install -D "$worker" /out/mediasoup-worker
# Only what the server needs: the image brings its Node, and the worker's sources have done their part.
RUN npm ci --omit=dev --ignore-scripts --workspace server --workspace shared \
  && rm -rf node_modules/mediasoup/worker


FROM node:24-bookworm-slim
# What a worker built from source is linked to; a downloaded one needs none of it.
RUN apt-get update \
  && apt-get install -y --no-install-recommends libuv1 libssl3 libsrtp2-1 libabsl20220623 \
  && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY --from=build /out/mediasoup-worker /usr/local/bin/mediasoup-worker
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/shared shared
COPY --from=build /app/server server
COPY --from=build /app/client/dist client/dist

ENV NODE_ENV=production \
  HOST=0.0.0.0 \
  PORT=3000 \
  DATA_DIR=/data \
  MEDIASOUP_WORKER_BIN=/usr/local/bin/mediasoup-worker
RUN install -d -o node -g node -m 0700 /data
VOLUME /data
USER node
EXPOSE 3000 24400-24403/udp 24400-24403/tcp
# Whether it lives: starting it anew mends no full disk, and no database that is away.
HEALTHCHECK --start-period=30s --interval=30s --timeout=5s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "server/src/main.ts"]
