// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/azure_ways.h"
#include "azure/lab_connection.h"
#include "lab/lab.h"
#include "lab/tenant/seed.h"
#include "net/live_transport.h"
#include "theme/text.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDateTime>
#include <QtCore/QUrl>
#include <QtGui/QDesktopServices>

namespace attest::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(AzureWays)
};

Time systemNow()
{
    const auto now = QDateTime::currentMSecsSinceEpoch();
    return {now / 1000, static_cast<std::int32_t>(now % 1000) * 1'000'000};
}

/// As the simulated tenant has it at the moment.
void provideSecret(
    const lab::Lab& lab, const azure::Connection& connection, net::SecretStore& store)
{
    const auto world = lab.tenant().world();
    for (const auto& secret : lab::appNamed(*world, lab::kOpsApp).secrets) {
        if (secret.expires > lab.tenant().now()) {
            (void)store.put(azure::secretKey(connection, azure::kClientSecret),
                SecretBytes(copyBytes(asBytes(secret.value))));
        }
    }
}

/// A client of the lab that signs in by itself: with the secret of an application of the simulated tenant,
/// which is worth nothing anywhere else.
Result<StartedLab> startLab()
{
    auto started = lab::Lab::start({});
    if (!started) {
        return started.problem();
    }
    const std::shared_ptr<lab::Lab> lab = std::move(*started);
    const auto world = lab->tenant().world();
    azure::LabPlaces places;
    places.imds = lab->url(lab::Azure::Imds);
    places.entra = lab->url(lab::Azure::Entra);
    places.arm = lab->url(lab::Azure::Arm);
    places.graph = lab->url(lab::Azure::Graph);
    places.aia = lab->url(lab::Azure::Aia);
    places.tenant = world->directory.tenantId;
    StartedLab made;
    made.lab = lab;
    made.connection
        = azure::labConnection(utf8(Words::tr("Lab: %1").arg(shown(world->directory.displayName))),
            places, lab->tenant().tls().caPem());
    made.anchors = lab->tenant().anchorsPem();
    const auto& client = lab::appNamed(*world, lab::kOpsApp);
    made.connection.credential.kind = azure::CredentialKind::ClientSecret;
    made.connection.credential.clientId = client.appId;
    made.secrets = net::memoryStore();
    made.provide = [lab, store = made.secrets, connection = made.connection] {
        provideSecret(*lab, connection, *store);
    };
    return made;
}

} // namespace

AzureWays realWays(const QString& file)
{
    AzureWays ways;
    ways.transport = [](const azure::Connection& connection, net::FlowSink flows) {
        net::NetworkOptions options;
        options.proxy = connection.proxy;
        options.extraCaPem = connection.extraCaPem;
        options.places = connection.places;
        options.flows = std::move(flows);
        return std::shared_ptr(net::liveTransport(std::move(options)));
    };
    ways.session = [](const azure::Connection& connection,
                       std::shared_ptr<net::Transport> transport,
                       std::shared_ptr<net::SecretStore> secrets) {
        return std::shared_ptr(
            azure::openSession(connection, std::move(transport), std::move(secrets), systemNow));
    };
    ways.keychain = []() -> Result<std::shared_ptr<net::SecretStore>> {
        auto found = net::keychainStore();
        if (!found) {
            return found.problem();
        }
        return std::shared_ptr<net::SecretStore>(std::move(*found));
    };
    ways.lab = startLab;
    ways.openUrl = [](const QString& url) {
        const QUrl parsed(url, QUrl::StrictMode);
        if (parsed.scheme() == QLatin1String("https") || parsed.scheme() == QLatin1String("http")) {
            QDesktopServices::openUrl(parsed);
        }
    };
    ways.clock = systemNow;
    ways.file = file;
    return ways;
}

} // namespace attest::ui
