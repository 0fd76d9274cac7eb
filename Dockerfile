# The bot as a slim image that does not run as root. Build the jar first: mvn -B package -DskipTests
FROM eclipse-temurin:17-jre-jammy
# Java draws the charts with the bundled font, but needs fontconfig and one system font to start drawing at all.
RUN apt-get update \
    && apt-get install -y --no-install-recommends fontconfig fonts-dejavu-core \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --system --create-home --home-dir /home/salesbell --uid 10001 salesbell \
    && mkdir /data && chown salesbell:salesbell /data
COPY target/salesbell.jar /opt/salesbell/salesbell.jar
USER salesbell
ENV SALESBELL_HOME=/data
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=15s --timeout=3s --start-period=60s \
    CMD ["/bin/bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200'"]
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "-Djava.awt.headless=true", "-jar", "/opt/salesbell/salesbell.jar"]
