# Guildhall in a container: the same dist/ that App Service gets. `npm run build`, then `docker build --tag guildhall .`
# Not built here (unverified): tests/integration/operations/container.test.ts runs what it runs, on a copy of dist/.
FROM node:24.21.0-bookworm-slim
ENV NODE_ENV=production PORT=3978
WORKDIR /app
COPY --chown=root:root dist/ ./
# An account without a password, which the image has; the files are root's, so that the server cannot change them.
USER node
EXPOSE 3978
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/livez').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# Without a shell or npm between, so that SIGTERM reaches the server.
CMD ["node", "server.js"]
