// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulated.h"

#include "azure/json_members.h"
#include "azure/lab_connection.h"
#include "folder.h"
#include "lab/arc/agent.h"
#include "net/live_transport.h"

namespace attest::test {

namespace {

/// 2026-11-20T10:00:00Z
constexpr std::int64_t kStart = 1795168800;

Problem refused()
{
    return {net::issue::kKeychainLocked, {}, {}};
}

std::shared_ptr<net::Transport> transportFor(
    const lab::Lab& lab, const azure::Connection& connection)
{
    net::NetworkOptions options;
    options.proxy.kind = net::Proxy::Kind::None;
    options.extraCaPem = lab.tenant().tls().caPem();
    options.places = connection.places;
    return net::liveTransport(std::move(options));
}

/// The answer of a device code request after somebody has entered the code.
lab::http::Response approved(lab::http::Response response, const lab::http::Handler& next)
{
    const auto json = azure::JsonMembers::read(asBytes(response.body));
    const auto code = json.ok() ? json->text("user_code") : std::nullopt;
    if (code) {
        (void)next({"POST", "/common/oauth2/deviceauth",
            {{"Content-Type", "application/x-www-form-urlencoded"}}, "otc=" + *code});
        const auto at = response.body.find("\"interval\":5");
        response.body.replace(at, std::string_view("\"interval\":5").size(), "\"interval\":1");
    }
    return response;
}

/// Its keys take a second to derive, so that all tests of this program ask the same lab; each finds its
/// world, its clock and its services as they were at the start.
struct SharedLab {
    Folder arcTokens;
    std::unique_ptr<lab::Lab> lab;
    lab::World world;

    SharedLab()
    {
        lab::LabOptions options;
        options.time = Time{kStart, 0};
        options.sizes = lab::KeySizes::Small;
        options.allowance = lab::imds::kUnlimited;
        options.arcTokens = arcTokens.path();
        lab = std::move(lab::Lab::start(std::move(options))).value();
        world = *lab->tenant().world();
    }
};
SharedLab& sharedLab()
{
    static SharedLab shared;
    return shared;
}

} // namespace

std::optional<Problem> PlantedStore::put(const std::string& key, const SecretBytes& secret)
{
    if (refusesToPut) {
        return refused();
    }
    plant(key, asText(secret.view()));
    return std::nullopt;
}

Result<std::optional<SecretBytes>> PlantedStore::get(const std::string& key)
{
    const auto found = look(key);
    return found ? std::optional(SecretBytes(copyBytes(asBytes(*found)))) : std::nullopt;
}

std::optional<Problem> PlantedStore::forget(const std::string& key)
{
    if (refusesToForget) {
        return refused();
    }
    const std::scoped_lock lock(m_lock);
    m_kept.erase(key);
    return std::nullopt;
}

void PlantedStore::plant(const std::string& key, std::string_view secret)
{
    const std::scoped_lock lock(m_lock);
    m_kept[key] = std::string(secret);
}

std::optional<std::string> PlantedStore::look(const std::string& key) const
{
    const std::scoped_lock lock(m_lock);
    const auto found = m_kept.find(key);
    return found == m_kept.end() ? std::nullopt : std::optional(found->second);
}

std::size_t PlantedStore::size() const
{
    const std::scoped_lock lock(m_lock);
    return m_kept.size();
}

Simulated::Simulated(const std::string& machine)
    : m_now(std::make_shared<std::atomic<std::int64_t>>(kStart))
    , m_lab(sharedLab().lab.get())
    , m_machine(machine.empty() ? m_lab->defaultMachine() : machine)
{
    m_lab->tenant().change([](lab::World& world) { world = sharedLab().world; });
    m_lab->tenant().setClock([now = m_now] { return Time{now->load(), 0}; });
    m_lab->intercept(lab::Azure::Entra, [this](const auto& request, const auto& next) {
        {
            const std::scoped_lock lock(m_lock);
            m_asked.push_back(request);
        }
        auto response = next(request);
        return m_approves ? approved(std::move(response), next) : response;
    });
    m_transport = transportFor(*m_lab, connection(azure::CredentialKind::Browser));
    around = azure::thisMachine();
    around.environment = [this](const char* name) -> std::optional<std::string> {
        const auto found = environment.find(name);
        return found == environment.end() ? std::nullopt : std::optional(found->second);
    };
    // Nobody waits: the clock moves instead.
    around.pause = [this](std::chrono::milliseconds time, const net::Cancel&) {
        pass(std::chrono::duration_cast<std::chrono::seconds>(time).count());
    };
}

Simulated::~Simulated()
{
    m_lab->intercept(lab::Azure::Entra, {});
    m_lab->interceptImds(m_machine, {});
}

azure::Connection Simulated::connection(azure::CredentialKind kind) const
{
    // Not read from the announcement, which derives keys each time; tests of its own do that.
    azure::LabPlaces places{m_lab->imdsUrl(m_machine), m_lab->url(lab::Azure::Entra),
        m_lab->url(lab::Azure::Arm), m_lab->url(lab::Azure::Graph), m_lab->url(lab::Azure::Aia), {},
        m_lab->tenant().world()->directory.tenantId, policy::Cloud::Public, {}, {}, {}, {}};
    auto connection = azure::labConnection("lab", places, m_lab->tenant().tls().caPem());
    connection.credential.kind = kind;
    return connection;
}

azure::Connection Simulated::opsConnection(azure::CredentialKind kind) const
{
    auto made = connection(kind);
    made.credential.clientId = lab::appNamed(*m_lab->tenant().world(), lab::kOpsApp).appId;
    return made;
}

std::string Simulated::opsSecret() const
{
    return lab::appNamed(*m_lab->tenant().world(), lab::kOpsApp).secrets.front().value;
}

std::string Simulated::opsPem() const
{
    const auto client = lab::opsCertificate(*m_lab->tenant().world());
    return lab::certificatePem(client.certificate.der) + client.certificate.key.pem();
}

std::unique_ptr<azure::Session> Simulated::open(azure::Connection connection)
{
    return azure::openSession(
        std::move(connection), m_transport, store,
        [now = m_now] {
            return Time{now->load(), 0};
        },
        around);
}

std::unique_ptr<azure::Session> Simulated::openWith(
    azure::Connection connection, std::string_view what, std::string_view secret)
{
    store->plant(azure::secretKey(connection, what), secret);
    return open(std::move(connection));
}

void Simulated::decide(const std::string& code, Decision decision)
{
    net::HttpRequest request;
    request.method = "POST";
    request.url = m_lab->url(lab::Azure::Entra) + "/common/oauth2/deviceauth";
    request.headers = {{"Content-Type", "application/x-www-form-urlencoded", {}}};
    request.body
        = copyBytes(asBytes("otc=" + code + (decision == Decision::Decline ? "&decline=1" : "")));
    (void)m_transport->exchange(request, {});
}

std::string Simulated::redirectOf(const std::string& page)
{
    net::HttpRequest request;
    request.url = page;
    const auto reply = m_transport->exchange(request, {});
    const std::string* location = reply.ok() ? reply->header("Location") : nullptr;
    return location == nullptr ? std::string() : *location;
}

void Simulated::onArc()
{
    const std::string url = m_lab->url(lab::Azure::Arc);
    around.arcTokens = m_lab->arcTokens();
    environment
        = {{"IDENTITY_ENDPOINT", url + std::string(lab::arc::kTokenPath)}, {"IMDS_ENDPOINT", url}};
}

std::vector<lab::http::Request> Simulated::asked() const
{
    const std::scoped_lock lock(m_lock);
    return m_asked;
}

std::string paramOf(const Problem& problem, std::string_view name)
{
    for (const Param& param : problem.params) {
        if (name == param.name) {
            return paramText(param.value);
        }
    }
    return {};
}

} // namespace attest::test
