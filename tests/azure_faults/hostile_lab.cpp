// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure_faults/hostile_lab.h"

#include "azure/arm/read.h"
#include "azure/fetch/fetch.h"
#include "azure/resolve.h"
#include "doctor/examine.h"
#include "lab/tenant/seed.h"
#include "net/live_transport.h"

#include <gtest/gtest.h>

namespace attest::test {

using azure::CredentialKind;

namespace {

/// The patience of the test, once it is told.
class Hurried final : public net::Transport {
public:
    using Inner = std::function<net::Transport&()>;
    using Most = std::function<std::optional<std::chrono::milliseconds>()>;
    Hurried(Inner inner, Most most) : m_inner(std::move(inner)), m_most(std::move(most)) {}
    Result<net::HttpReply> exchange(
        const net::HttpRequest& request, const net::Cancel& cancel) override
    {
        net::HttpRequest sent = request;
        EXPECT_GT(sent.bounds.total.count(), 0) << sent.purpose;
        EXPECT_LE(sent.bounds.total, std::chrono::minutes(2)) << sent.purpose;
        sent.bounds.total = m_most().value_or(sent.bounds.total);
        return m_inner().exchange(sent, cancel);
    }
    Result<net::HttpReply> stream(
        const net::HttpRequest& request, const Sink& sink, const net::Cancel& cancel) override
    {
        return m_inner().stream(request, sink, cancel);
    }

private:
    Inner m_inner;
    Most m_most;
};

} // namespace

HostileLab::HostileLab(Answer answer)
    : m_answer(std::move(answer))
    , m_stranger(std::move(lab::http::Server::listen([this](const lab::http::Request& request) {
        const std::scoped_lock lock(m_lock);
        m_strayed.push_back(request.method + " " + request.target);
        return lab::http::json(200, "{}");
    })).value())
{
    connection.places["stranger.example"] = {"127.0.0.1", m_stranger.port(), "", true};
    m_way = way(connection.places);
    transport = std::make_shared<Hurried>([this]() -> net::Transport& { return *m_way; },
        [this] { return m_turned ? m_most : std::nullopt; });
}

std::unique_ptr<net::Transport> HostileLab::way(const net::Places& places) const
{
    net::NetworkOptions options;
    options.proxy.kind = net::Proxy::Kind::None;
    options.extraCaPem = connection.extraCaPem;
    options.places = places;
    return net::liveTransport(std::move(options));
}

void HostileLab::present(const RawTls& tls, const std::string& authorityPem)
{
    m_impostor.emplace(
        [](RawServer::Connection& visitor) {
            visitor.write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
                          "Content-Length: 2\r\n\r\n{}");
        },
        tls);
    // By the names that services have in life: those alone can lead elsewhere.
    connection.endpoints = azure::endpointsOf(policy::Cloud::Public);
    connection.endpoints.metadata = "https://169.254.169.254";
    connection.extraCaPem += authorityPem;
}

net::Places HostileLab::ledAway(lab::Azure service) const
{
    const char* name = service == lab::Azure::Entra ? "login.microsoftonline.com"
        : service == lab::Azure::Arm                ? "management.azure.com"
        : service == lab::Azure::Graph              ? "graph.microsoft.com"
        : service == lab::Azure::Aia                ? "www.microsoft.com"
                                                    : "169.254.169.254";
    auto places = connection.places;
    const auto port = places.at(name).port;
    for (auto& [host, place] : places) {
        if (place.port == port) {
            // An address cannot be among a certificate's names here.
            const bool numbered = service == lab::Azure::Imds;
            place = {"127.0.0.1", m_impostor->port(), numbered ? "metadata.azure.com" : "", false};
        }
    }
    return places;
}

HostileLab::~HostileLab()
{
    for (const auto service :
        {lab::Azure::Entra, lab::Azure::Arm, lab::Azure::Graph, lab::Azure::Imds}) {
        simulated.lab().intercept(service, {});
    }
}

void HostileLab::turn(lab::Azure service, std::string part)
{
    m_turned = true;
    if (m_impostor) {
        m_way = way(ledAway(service));
        return;
    }
    simulated.lab().intercept(
        service, [this, part = std::move(part)](const auto& request, const auto& next) {
            if (request.path().find(part) == std::string::npos) {
                return next(request);
            }
            ++m_asked;
            return m_answer(*this);
        });
}

std::unique_ptr<azure::Session> HostileLab::open(CredentialKind kind, const std::string& file)
{
    const bool ownProof = kind == CredentialKind::ClientSecret
        || kind == CredentialKind::Certificate || kind == CredentialKind::FederatedToken;
    auto made = ownProof ? simulated.opsConnection(kind) : simulated.connection(kind);
    made.places = connection.places;
    made.endpoints = connection.endpoints;
    made.credential.file = file;
    simulated.store->plant(azure::secretKey(made, azure::kClientSecret), simulated.opsSecret());
    return azure::openSession(
        made, transport, simulated.store, [this] { return simulated.now(); }, simulated.around);
}

std::unique_ptr<azure::Session> HostileLab::signedIn()
{
    auto session = open(CredentialKind::ClientSecret);
    EXPECT_EQ(idOf(session->signIn({}, {})), "");
    return session;
}

std::string HostileLab::stranger() const
{
    return "http://127.0.0.1:" + std::to_string(m_stranger.port());
}

std::vector<std::string> HostileLab::strayed() const
{
    const std::scoped_lock lock(m_lock);
    return m_strayed;
}

namespace {

azure::ArmOptions impatient()
{
    azure::ArmOptions options;
    options.patience.pause = [](auto, const net::Cancel&) { return true; };
    return options;
}

template <typename T>
std::string told(const Result<T>& result)
{
    return std::string(idOf(result));
}

std::string signIn(HostileLab& at, CredentialKind kind, const std::string& file = {})
{
    at.turn(kind == CredentialKind::ManagedIdentity ? lab::Azure::Imds : lab::Azure::Entra);
    return told(at.open(kind, file)->signIn({}, {}));
}

std::string bySecret(HostileLab& at)
{
    return signIn(at, CredentialKind::ClientSecret);
}

std::string byCertificate(HostileLab& at)
{
    return signIn(
        at, CredentialKind::Certificate, at.folder.file("ops.pem", at.simulated.opsPem()));
}

std::string byFederatedToken(HostileLab& at)
{
    const auto world = at.simulated.lab().tenant().world();
    return signIn(at, CredentialKind::FederatedToken,
        at.folder.file("token", lab::federatedAssertion(*world, at.simulated.now())));
}

std::string byDevice(HostileLab& at)
{
    return signIn(at, CredentialKind::DeviceCode);
}

std::string byManagedIdentity(HostileLab& at)
{
    return signIn(at, CredentialKind::ManagedIdentity);
}

std::string byRefreshing(HostileLab& at)
{
    const auto session = at.open(CredentialKind::DeviceCode);
    azure::Prompts prompts;
    prompts.showCode = [&at](const std::string& code, const std::string&, Time) {
        at.simulated.decide(code, Simulated::Decision::Approve);
    };
    EXPECT_EQ(told(session->signIn(prompts, {})), "");
    at.simulated.pass(7200);
    at.turn(lab::Azure::Entra);
    return told(session->token(at.connection.endpoints.armAudience, {}));
}

std::string byListing(HostileLab& at)
{
    const auto session = at.signedIn();
    at.turn(lab::Azure::Arm);
    azure::ArmClient arm(*session, impatient());
    return told(azure::eachSubscription(arm, [](const auto&) { return true; }, {}));
}

std::string byRunningACommand(HostileLab& at)
{
    const auto session = at.signedIn();
    at.turn(lab::Azure::Arm);
    azure::FetchOrder order;
    order.way = azure::FetchWay::RunCommand;
    order.machineId = idOf(*lab::findMachine(*at.simulated.lab().tenant().world(), "web-01"));
    azure::FetchMeans means;
    means.session = session.get();
    means.arm = impatient();
    return told(azure::fetch(*azure::planFetch(order), means, {}));
}

/// The preflight, which alone asks Graph: what it says of the application.
std::string byExamining(HostileLab& at)
{
    const auto session = at.signedIn();
    at.turn(lab::Azure::Graph, "/applications"); // who answers at all is what it looks at before
    doctor::Subject subject;
    subject.connection = session->connection();
    subject.session = session.get();
    subject.transport = at.transport.get();
    subject.clock = [&at] { return at.simulated.now(); };
    for (const auto& each : doctor::examine(subject, {})) {
        if (each.check == "application" && !each.findings.empty()) {
            return std::string(each.findings.front().id.value);
        }
    }
    return {};
}

/// What a verification asks: the issuer's description, and its keys.
std::string byResolving(HostileLab& at)
{
    const auto session = at.signedIn();
    at.turn(lab::Azure::Entra);
    std::string id;
    azure::ResolveOptions options;
    options.clock = [&at] { return at.simulated.now(); };
    options.arm = impatient();
    options.told = [&id](const azure::Resolution& one) {
        id = one.problem ? one.problem->id.value : std::string_view();
    };
    const auto answers = azure::liveAnswers(session.get(), *at.transport, std::move(options));
    const auto& tenant = at.connection.tenant;
    (void)answers(verify::DiscoveryRequest{
        "https://login.microsoftonline.com/" + tenant + "/.well-known/openid-configuration",
        "https://sts.windows.net/" + tenant + "/"});
    (void)answers(
        verify::JwksRequest{"https://login.microsoftonline.com/common/discovery/keys", false});
    return id;
}

constexpr Asking kAskings[]{
    {"Secret", lab::Azure::Entra, bySecret},
    {"Certificate", lab::Azure::Entra, byCertificate},
    {"FederatedToken", lab::Azure::Entra, byFederatedToken},
    {"Device", lab::Azure::Entra, byDevice},
    {"Refreshing", lab::Azure::Entra, byRefreshing},
    {"Resolving", lab::Azure::Entra, byResolving},
    {"ManagedIdentity", lab::Azure::Imds, byManagedIdentity},
    {"Listing", lab::Azure::Arm, byListing},
    {"RunningACommand", lab::Azure::Arm, byRunningACommand},
    {"Examining", lab::Azure::Graph, byExamining},
};

} // namespace

std::span<const Asking> askings()
{
    return kAskings;
}

} // namespace attest::test
