// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure_faults/clients.h"

#include "azure/json_members.h"
#include "azure/lab_connection.h"
#include "azure/resolve.h"
#include "base/ascii.h"
#include "doctor/examine.h"
#include "doctor/issues.h"
#include "lab/faults/scene_texts.h"
#include "lab/graph/service.h"
#include "lab/tenant/changes.h"
#include "net/live_transport.h"
#include "net/secret_store.h"
#include "policy/agent_config.h"
#include "policy/load.h"
#include "verify/appraisal.h"

#include <algorithm>
#include <ctime>
#include <stdexcept>

namespace attest::test {

namespace {

constexpr Time kNow{1785245040, 0}; // 2026-07-28T13:24:00Z
constexpr char kHint[] = "/metadata/instance/compute/resourceId?api-version=2025-04-07&format=text";

/// Keys are what costs; all scenes share them.
struct Shared {
    lab::SceneOrder order;
    lab::SceneBasis basis;
};
const Shared& shared()
{
    static const Shared made = [] {
        lab::SceneOrder order;
        order.now = kNow;
        return Shared{order, lab::SceneBasis(order)};
    }();
    return made;
}

bool noPause(std::chrono::milliseconds, const net::Cancel&)
{
    return true;
}

/// Downloads alone: everything else has the patience that it has in life.
class Impatient final : public net::Transport {
public:
    Impatient(std::unique_ptr<net::Transport> inner, std::chrono::milliseconds patience)
        : m_inner(std::move(inner))
        , m_patience(patience)
    {
    }
    Result<net::HttpReply> exchange(
        const net::HttpRequest& request, const net::Cancel& cancel) override
    {
        net::HttpRequest sent = request;
        if (std::string_view(request.purpose) == "aia" || request.reach == net::Reach::Public) {
            sent.bounds.total = std::min(sent.bounds.total, m_patience);
        }
        return m_inner->exchange(sent, cancel);
    }
    Result<net::HttpReply> stream(
        const net::HttpRequest& request, const Sink& sink, const net::Cancel& cancel) override
    {
        return m_inner->stream(request, sink, cancel);
    }

private:
    std::unique_ptr<net::Transport> m_inner;
    std::chrono::milliseconds m_patience;
};

/// A word of a table, not a value of this run: an id, a content type, "list".
bool isWord(std::string_view text)
{
    const bool plain = std::ranges::all_of(text, [](char c) {
        return (c >= 'a' && c <= 'z') || isDigit(c) || c == '.' || c == '/' || c == '-';
    });
    const bool numbered = std::ranges::any_of(text, isDigit);
    return plain && !text.empty() && text.size() < 40
        && (!numbered || text.find_first_of("./") != std::string_view::npos);
}

/// "fetch.no-document: cms.detached": with what tells it apart from others of its kind.
template <typename Said>
std::string withReason(const Said& said)
{
    std::string text(said.id.value);
    for (const Param& param : said.params) {
        const std::string_view name = param.name;
        const std::string value = paramText(param.value);
        if (name == "status"
            || ((name == "reason" || name == "found" || name == "type") && isWord(value))) {
            text += ": " + value;
        }
    }
    return text;
}

azure::Connection connectionTo(const lab::Lab& lab)
{
    azure::LabPlaces places{lab.url(lab::Azure::Imds), lab.url(lab::Azure::Entra),
        lab.url(lab::Azure::Arm), lab.url(lab::Azure::Graph), lab.url(lab::Azure::Aia), {},
        lab.tenant().world()->directory.tenantId, policy::Cloud::Public, {}, {}, {}, {}};
    auto made = azure::labConnection("lab", places, lab.tenant().tls().caPem());
    made.credential.kind = azure::CredentialKind::ClientSecret;
    // By the names that they have in life, which lead to the lab's ports.
    made.endpoints = azure::endpointsOf(policy::Cloud::Public);
    return made;
}

} // namespace

std::string Met::told() const
{
    std::string all = fetched;
    for (const std::string& one : resolved) {
        all += (all.empty() ? "" : " + ") + one;
    }
    return cause.empty() ? all : all + (all.empty() ? "" : " + ") + cause;
}

Clients::Clients()
{
    lab::LabOptions options;
    options.machine = shared().order.machine;
    options.tenant = std::make_shared<lab::Tenant>(
        shared().basis.world, lab::standingClock(kNow), shared().basis.pki);
    options.allowance = lab::imds::kUnlimited;
    m_lab = lab::Lab::start(std::move(options)).value();
    m_connection = connectionTo(*m_lab);
}

lab::Scene Clients::scene(verify::Method method) const
{
    lab::SceneOrder order = shared().order;
    order.method = method;
    return lab::makeScene(order, &shared().basis);
}

namespace {

/// When a service of the scene says that it is: the lab's own server would say the machine's time.
lab::http::Response dated(lab::http::Response response, Time now)
{
    const auto seconds = static_cast<std::time_t>(now.seconds);
    std::tm parts{};
    char text[64];
    ::gmtime_r(&seconds, &parts);
    std::strftime(text, sizeof text, "%a, %d %b %Y %H:%M:%S GMT", &parts);
    response.headers.push_back({"Date", text});
    return response;
}

} // namespace

/// The lab's sockets stay; who answers behind them is the scene.
void Clients::put(const lab::Scene& scene)
{
    m_lab->interceptImds(scene.machine,
        [imds = scene.imds](const auto& request, const auto&) { return imds(request); });
    const auto& facts = lab::factsOf(scene.world()->cloud);
    const std::pair<lab::Azure, std::string> usual[]{
        {lab::Azure::Entra, std::string(facts.authorityHost)},
        {lab::Azure::Arm, lab::hostOf(facts.managementUrl)},
        {lab::Azure::Aia, "www.microsoft.com"}};
    for (const auto& [service, name] : usual) {
        m_lab->intercept(service,
            [hosts = scene.hosts, name = name, clock = scene.clock](
                const auto& request, const auto&) {
                std::string host(request.header("Host").value_or(""));
                host = host.substr(0, host.find(':'));
                const auto found = hosts.find(host);
                return dated(
                    (found == hosts.end() ? hosts.at(name) : found->second)(request), clock());
            });
    }
    m_lab->intercept(lab::Azure::Graph,
        [graph = lab::graph::handler(scene.tenant), clock = scene.clock](
            const auto& request, const auto&) { return dated(graph(request), clock()); });
}

/// One scene, from the machine to the verdict.
struct Clients::Meeting {
    struct As {
        std::string clientId, secret;
    };
    Meeting(const lab::Scene& scene, const azure::Connection& lab, const As& who,
        std::chrono::milliseconds patience)
        : of(scene)
        , connection(lab)
    {
        net::NetworkOptions options;
        options.proxy = connection.proxy;
        options.extraCaPem = connection.extraCaPem;
        options.places = connection.places;
        transport = std::make_shared<Impatient>(net::liveTransport(std::move(options)), patience);
        connection.credential.clientId = who.clientId;
        auto store = std::shared_ptr(net::memoryStore());
        (void)store->put(azure::secretKey(connection, azure::kClientSecret),
            SecretBytes(copyBytes(asBytes(who.secret))));
        azure::Surroundings around = azure::thisMachine();
        around.pause = [](auto, const net::Cancel&) {};
        session = azure::openSession(
            connection, transport, store, lab::serverClockOf(scene), std::move(around));
        const auto read = policy::loadAgentConfig(scene.agent);
        if (!read.config || read.config->attestors.size() != 1) {
            throw std::runtime_error("the agent's configuration names no attestor");
        }
        attestor = read.config->attestors.front();
    }

    void fetch()
    {
        azure::FetchOrder order;
        if (const auto* token = std::get_if<policy::AgentMsi>(&attestor.config)) {
            order.what = azure::FetchWhat::Token;
            order.resource = token->audience
                ? token->audience->text
                : policy::defaultAudience(of.world()->directory.tenantId);
        }
        const auto plan = azure::planFetch(order).value();
        azure::FetchMeans means;
        means.transport = transport.get();
        means.imds.pause = noPause;
        auto fetched = azure::fetch(plan, means, {});
        met.fetched = fetched ? std::string() : withReason(fetched.problem());
        if (!fetched) {
            return;
        }
        nonce = fetched->nonce;
        evidence.method = of.method;
        evidence.name = "fetched";
        evidence.bytes = shared(std::move(fetched->answer));
        takeAgentsWord();
    }

    SharedBytes shared(Bytes answer) const
    {
        if (of.method == verify::Method::AzureImds) {
            return SharedBytes(std::move(answer));
        }
        const auto json = azure::JsonMembers::read(answer);
        return SharedBytes(copyBytes(asBytes(json->text("access_token").value_or(""))));
    }

    /// Domain and hint are what an agent says, not what a document does.
    void takeAgentsWord()
    {
        if (const auto* imds = std::get_if<policy::AgentImds>(&attestor.config)) {
            evidence.tenantDomain = imds->tenantDomain.text;
            evidence.resourceId = of.imds({"GET", kHint, {{"Metadata", "true"}}, {}}).body;
        }
    }

    void judge()
    {
        verify::Context context;
        auto read = policy::load("policy.yaml", copyBytes(asBytes(of.policy)));
        context.policy
            = std::make_shared<const policy::PolicySet>(std::move(read.policies).value());
        context.anchors = lab::anchorsOf(of);
        context.arm = verify::Access::Granted;
        context.now = lab::serverClockOf(of)();
        if (of.method == verify::Method::AzureImds) {
            context.nonce = nonce;
        }
        context.identity = verify::IdentityDemand{of.trustDomain, of.pathTemplate};
        verify::Appraisal appraisal({evidence}, std::move(context));
        azure::ResolveOptions options;
        options.clock = lab::serverClockOf(of);
        options.memory = std::make_shared<azure::AnswerMemory>();
        options.arm.patience.pause = noPause;
        options.told = [this](const azure::Resolution& one) { hear(one); };
        trust::Workbench bench;
        met.passed = runToEnd(appraisal, bench,
                         azure::liveAnswers(session.get(), *transport, std::move(options)))
            == verify::Outcome::Pass;
        met.judged = true;
        met.cause = appraisal.decidingVerdict().cause.value;
        for (const auto& run : appraisal.runs()) {
            for (const auto& stage : run.results()) {
                for (const auto& finding : stage.findings) {
                    met.said.emplace_back(finding.id.value);
                }
            }
        }
    }

    void hear(const azure::Resolution& one)
    {
        const auto add = [this](std::string id) {
            if (met.resolved.empty() || met.resolved.back() != id) {
                met.resolved.push_back(std::move(id));
            }
        };
        for (const auto& remark : one.remarks) {
            add(std::string(remark.id.value));
        }
        if (one.problem) {
            add(withReason(*one.problem));
        }
    }

    const lab::Scene& of;
    azure::Connection connection;
    std::shared_ptr<net::Transport> transport;
    std::unique_ptr<azure::Session> session;
    policy::AgentAttestor attestor;
    verify::Evidence evidence;
    std::string nonce;
    Met met;
};

Met Clients::meet(const lab::Scene& scene, std::chrono::milliseconds patience)
{
    put(scene);
    const auto server = lab::serverPrincipalOf(*scene.world());
    Meeting meeting(scene, m_connection, {server.clientId, server.clientSecret}, patience);
    for (int i = 0; i < scene.logins; ++i) {
        meeting.fetch(); // the last one is the story
    }
    if (meeting.met.fetched.empty()) {
        meeting.judge();
    }
    return std::move(meeting.met);
}

std::vector<std::string> Clients::examine(
    const lab::Scene& scene, std::chrono::milliseconds patience)
{
    put(scene);
    const auto& ops = lab::appNamed(*scene.world(), lab::kOpsApp);
    Meeting meeting(scene, m_connection, {ops.appId, ops.secrets.front().value}, patience);
    (void)meeting.session->token(m_connection.endpoints.armAudience, {});
    doctor::Subject subject;
    subject.connection = meeting.connection;
    subject.transport = meeting.transport.get();
    subject.session = meeting.session.get();
    subject.clock = lab::serverClockOf(scene);
    subject.pause = noPause;
    subject.scopes = {idOf(scene.onMachine())};
    subject.downloads = scene.pki().downloadUrls();
    const auto server = lab::serverPrincipalOf(*scene.world());
    if (const auto* principal = lab::principalOfApp(scene.world()->directory, server.clientId)) {
        subject.principal = principal->id;
    }
    if (const auto* token = std::get_if<policy::AgentMsi>(&meeting.attestor.config);
        token && token->audience) {
        subject.audience = token->audience->text;
    }
    std::vector<std::string> said;
    for (const auto& each : doctor::examine(subject, {})) {
        for (const Finding& finding : each.findings) {
            if (finding.severity != Severity::Note && finding.id != doctor::issue::kWaits) {
                const std::string one = std::string(each.check) + ": " + withReason(finding);
                if (std::ranges::find(said, one) == said.end()) {
                    said.push_back(one);
                }
            }
        }
    }
    return said;
}

} // namespace attest::test
