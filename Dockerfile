# From the packed package, which needs nothing else: `npm pack && docker build -t cqc-extract .`, then
# `docker run --rm --network none --read-only -v "$PWD:/data:ro" cqc-extract reports/`.
FROM node:24-alpine
ADD cqc-extract-*.tgz /opt/
# The package manager and its dependencies are no part of what runs.
RUN rm -rf /usr/local/lib/node_modules /usr/local/bin/npm /usr/local/bin/npx /usr/local/bin/corepack /opt/yarn* /usr/local/bin/yarn*
ENV NODE_DISABLE_COMPILE_CACHE=1
USER node
WORKDIR /data
ENTRYPOINT ["node", "/opt/package/bin/cqc-extract.js"]
