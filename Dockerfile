# syntax=docker/dockerfile:1
# Two images from one build: `--target bot` (the deployable) and `--target simulator` (LINE's place in development).

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
ENV DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

# Restored before the sources come, so that a change of code does not download the packages again.
COPY global.json Directory.Build.props Directory.Packages.props BannedSymbols.txt .editorconfig ./
COPY src/Line.Messaging/Line.Messaging.csproj src/Line.Messaging/packages.lock.json src/Line.Messaging/
COPY src/Line.Simulator/Line.Simulator.csproj src/Line.Simulator/packages.lock.json src/Line.Simulator/
COPY src/LineMobileBot.Ledger/LineMobileBot.Ledger.csproj src/LineMobileBot.Ledger/packages.lock.json src/LineMobileBot.Ledger/
COPY src/LineMobileBot/LineMobileBot.csproj src/LineMobileBot/packages.lock.json src/LineMobileBot/
RUN dotnet restore src/LineMobileBot --locked-mode && dotnet restore src/Line.Simulator --locked-mode

COPY src/Line.Messaging src/Line.Messaging
COPY src/Line.Simulator src/Line.Simulator
COPY src/LineMobileBot.Ledger src/LineMobileBot.Ledger
COPY src/LineMobileBot src/LineMobileBot
RUN dotnet publish src/LineMobileBot --no-restore --configuration Release --output /publish/bot \
    && dotnet publish src/Line.Simulator --no-restore --configuration Release --output /publish/simulator

FROM mcr.microsoft.com/dotnet/aspnet:10.0 AS runtime
WORKDIR /app
ENV DOTNET_CLI_TELEMETRY_OPTOUT=1
# The images' own user without rights; the programs write nothing to disk.
USER $APP_UID

FROM runtime AS simulator
COPY --from=build /publish/simulator .
ENV ASPNETCORE_URLS=http://+:5090
EXPOSE 5090
ENTRYPOINT ["dotnet", "Line.Simulator.dll"]

FROM runtime AS bot
COPY --from=build /publish/bot .
ENV ASPNETCORE_URLS=http://+:5080
EXPOSE 5080
ENTRYPOINT ["dotnet", "LineMobileBot.dll"]
