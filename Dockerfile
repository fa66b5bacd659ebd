# One image with everything: the page is inside the binary, the binary speaks to SQLite and to PostgreSQL.
#   docker build --tag adref .
#   docker run --read-only --tmpfs /tmp --volume adref:/data --publish 8080:8080 adref

FROM node:22-bookworm-slim AS page
WORKDIR /build/frontend
COPY frontend/package.json frontend/package-lock.json frontend/.npmrc ./
RUN npm ci --no-audit --no-fund
COPY frontend ./
RUN npm run build

# PostgreSQL's client library is built from the sources in a crate, without TLS: database and server talk over a network
# of their own. SQLite is built in too, so the result needs the C library alone.
FROM rust:1.95.0-bookworm AS server
# The toolchain of the image, whatever rust-toolchain.toml would fetch.
ENV RUSTUP_TOOLCHAIN=1.95.0
WORKDIR /build
COPY . .
COPY --from=page /build/frontend/build frontend/build
RUN --mount=type=cache,target=/usr/local/cargo/registry --mount=type=cache,target=/build/target \
    cargo build --locked --profile dist --package adref && \
    install -D target/dist/adref /out/adref

FROM debian:bookworm-slim
RUN apt-get update && apt-get install --yes --no-install-recommends ca-certificates tzdata && \
    rm -rf /var/lib/apt/lists/* && \
    useradd --system --uid 10001 --home-dir /data --no-create-home adref && \
    install --directory --owner=adref --group=adref /data
COPY --from=server /out/adref /usr/local/bin/adref
COPY LICENCE /usr/share/doc/adref/LICENCE
USER adref
WORKDIR /data
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s --retries=3 CMD ["adref", "health", "--url", "http://127.0.0.1:8080"]
ENTRYPOINT ["adref"]
CMD ["serve", "--data", "/data", "--listen", "0.0.0.0:8080"]
