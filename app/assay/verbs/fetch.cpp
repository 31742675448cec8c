// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/fetch/facts.h"
#include "azure/shape.h"
#include "base/json_writer.h"
#include "case/casefile.h"
#include "cases.h"
#include "explain/showable.h"
#include "fetch_order.h"
#include "judgement.h"
#include "net/live_transport.h"
#include "online.h"
#include "secrets.h"
#include "session/intake.h"
#include "verbs.h"
#include "verify/appraisal.h"
#include "worker.h"

namespace attest::app {

namespace {

using azure::FetchWay;
using azure::FetchWhat;

constexpr std::size_t kLongestShown = 8000;

/// What a fetch goes through: a connection where one is named or needed, else the bare network.
struct Way {
    std::optional<AzureAccess> access;
    std::shared_ptr<net::Transport> transport;
    azure::Endpoints endpoints = azure::endpointsOf(policy::Cloud::Public);
    azure::FetchMeans means;
};

/// Nothing of this machine's settings applies to its own metadata service.
net::NetworkOptions bareNetwork()
{
    net::NetworkOptions options;
    options.proxy.kind = net::Proxy::Kind::None;
    return options;
}

/// Whether there is a connection without one being named: the usual one, or the only one. A file that
/// cannot be read counts, so that it is said.
bool hasUsualConnection(const Invocation& invocation)
{
    const auto kept = keptConnections(invocation);
    const auto* all = std::get_if<std::vector<azure::Connection>>(&kept);
    return all == nullptr || chosenConnection(*all, std::nullopt).ok();
}

/// A metadata service can be asked by anybody, but which one it is, the connection says: a lab has its own.
bool goesThroughConnection(const Invocation& invocation, FetchWay way)
{
    const auto& arguments = invocation.arguments;
    return way == FetchWay::RunCommand || arguments.has("connection") || arguments.has("resolve")
        || (way == FetchWay::Imds && hasUsualConnection(invocation));
}

std::variant<Way, int> wayFor(const Invocation& invocation, FetchWay way)
{
    Way found;
    found.means.imds.waiting = waitingTold(invocation);
    found.means.arm.patience.waiting = waitingTold(invocation);
    if (goesThroughConnection(invocation, way)) {
        auto access = accessFor(invocation);
        if (const int* exit = std::get_if<int>(&access)) {
            return *exit;
        }
        found.access = std::move(std::get<AzureAccess>(access));
        found.transport = found.access->transport;
        found.endpoints = found.access->session->connection().endpoints;
        found.means.session = found.access->session.get();
    } else {
        found.transport = net::liveTransport(bareNetwork());
    }
    found.means.transport = found.transport.get();
    found.means.metadata = found.endpoints.metadata;
    return found;
}

/// As it will run: over a lab with where the address really leads.
std::string commandOf(const azure::FetchPlan& plan, const Way& way)
{
    return way.access ? azure::commandFor(plan, way.access->session->connection())
                      : azure::commandFor(plan, way.endpoints);
}

/// Its lines as they can be run, whatever else is made safe to show.
std::string shownLines(std::string_view command)
{
    std::string out;
    for (bool more = true; more;) {
        const auto end = command.find('\n');
        out += explain::showable(command.substr(0, end), kLongestShown) + "\n";
        more = end != command.npos;
        command.remove_prefix(more ? end + 1 : 0);
    }
    return out;
}

Result<azure::Fetched> carryOut(
    const Invocation& invocation, const azure::FetchPlan& plan, const Way& way)
{
    if (plan.order.way == FetchWay::File) {
        return azure::takeEvidence(plan, invocation.file("in")->bytes);
    }
    // Shown before it runs, whatever becomes of it.
    invocation.err(shownLines(commandOf(plan, way)));
    invocation.streams.err.flush();
    return azure::fetch(plan, way.means, net::Cancel());
}

/// The case around what was fetched; nothing has judged it yet.
casefile::Case caseAround(const Invocation& invocation, const azure::Fetched& fetched)
{
    casefile::Case c;
    verify::Evidence evidence;
    evidence.method
        = fetched.what == FetchWhat::Token ? verify::Method::AzureMsi : verify::Method::AzureImds;
    evidence.name = fetched.name;
    evidence.bytes = SharedBytes(fetched.answer);
    evidence.resourceId = fetched.resourceId;
    evidence.tenantDomain = invocation.arguments.textOr("tenant-domain", "");
    if (fetched.what == FetchWhat::Token) {
        const auto token = azure::tokenIn(fetched.answer);
        evidence.bytes = token ? SharedBytes(copyBytes(asBytes(*token))) : evidence.bytes;
    } else if (!fetched.nonce.empty()) {
        c.context.nonce = fetched.nonce;
    }
    c.evidence.push_back(std::move(evidence));
    c.context.now = invocation.time();
    if (const FilePtr policy = invocation.file("policy")) {
        c.hasPolicy = true;
        c.policyName = policy->path;
        c.policy = copyBytes(policy->bytes);
    }
    return c;
}

int saveCase(const Invocation& invocation, const azure::Fetched& fetched, Way& way)
{
    auto c = caseAround(invocation, fetched);
    const bool lab = way.access && way.access->session->connection().lab;
    auto anchors = givenAnchors(invocation, invocation.allFiles("roots"),
        lab ? trust::Provenance::Lab : trust::Provenance::Added);
    if (!anchors) {
        return failFor(invocation, anchors.problem());
    }
    c.context.anchors = std::move(anchors).value();
    if (way.access) {
        if (const auto error = unmarkedLab(way.access->session->connection(), c)) {
            return refuse(invocation, *error);
        }
    }
    if (invocation.arguments.has("resolve")) {
        static_cast<void>(resolveOnline(invocation, *way.access, c));
    }
    const bool whole
        = fetched.what == FetchWhat::Attested || invocation.arguments.has("keep-token");
    const auto appraisal = casefile::replay(c, invocation.worker.bench());
    if (appraisal && whole) {
        c.reportSha256 = reportSha256(*appraisal);
    } else if (!whole) {
        c = casefile::withoutTokenSignatures(std::move(c));
    }
    const auto path = *invocation.arguments.text("case");
    const auto error = writeFile(path,
        casefile::write(
            c, whole ? casefile::TokenKeeping::Keep : casefile::TokenKeeping::StripSignature),
        invocation.arguments.has("force") ? Existing::Replace : Existing::Refuse, Readers::Owner,
        invocation.devices());
    if (error) {
        return refuse(invocation, *error);
    }
    if (!invocation.json()) {
        invocation.out(said(QT_TRANSLATE_NOOP("assay", "written to {file}"),
                           {{"file", explain::showable(path)}})
            + "\n\n");
    }
    return answerContents(invocation, casefile::describeContents(c), {{"saved", jsonQuoted(path)}});
}

int answerFetched(const Invocation& invocation, const azure::Fetched& fetched)
{
    const bool token = fetched.what == FetchWhat::Token;
    const std::string text(asText(fetched.answer));
    if (const auto path = invocation.arguments.text("out")) {
        const auto error = writeFile(*path, text,
            invocation.arguments.has("force") ? Existing::Replace : Existing::Refuse,
            Readers::Owner, invocation.devices());
        if (error) {
            return refuse(invocation, *error);
        }
    }
    const bool mask = token && secretsOf(invocation) == Secrets::Mask;
    const auto json = azure::Value::read("answer", copyBytes(asBytes(text)));
    const std::string shown = mask ? maskedJson(text) : json ? json->json() : text;
    if (invocation.json()) {
        auto answer = report::accepted({});
        answer.members = {{"nonce", jsonQuoted(fetched.nonce)},
            {"resourceId", jsonQuoted(fetched.resourceId)}, {"from", jsonQuoted(fetched.name)},
            {"answer", text.starts_with('{') ? shown : jsonQuoted(mask ? "" : shown)}};
        invocation.out(report::toJson(answer) + "\n");
    } else if (!invocation.arguments.has("out")) {
        invocation.out(shown + "\n");
    } else {
        invocation.out(said(QT_TRANSLATE_NOOP("assay", "written to {file}"),
                           {{"file", explain::showable(*invocation.arguments.text("out"))}})
            + "\n");
    }
    return kAccept;
}

void sayRemarks(const Invocation& invocation, const std::vector<Finding>& remarks)
{
    for (const Finding& one : remarks) {
        warn(invocation, messageOf({one.id, one.params, {}}).shown);
    }
}

/// Rounds of --watch: each is a new challenge, held against the round before it.
class Watch {
public:
    /// `anchors` is for the length of the path, where it is looked at.
    Watch(const Invocation& invocation, azure::FetchOrder order, Way& way, trust::Anchors anchors)
        : m_invocation(invocation)
        , m_order(std::move(order))
        , m_way(way)
        , m_anchors(std::move(anchors))
    {
    }

    int run()
    {
        const auto rounds = m_invocation.arguments.number("rounds").value_or(0);
        const std::chrono::minutes pause(m_invocation.arguments.number("watch").value_or(1));
        for (std::int64_t round = 1;; ++round) {
            once();
            if (round == rounds) {
                return m_bad ? kReject : kAccept;
            }
            if (!azure::reallyPause(pause, net::Cancel())) {
                return kReject;
            }
        }
    }

private:
    void once()
    {
        const auto plan = azure::planFetch(m_order);
        if (!plan) {
            tell(plan.problem());
            return;
        }
        const auto fetched = carryOut(m_invocation, *plan, m_way);
        auto facts = fetched ? azure::factsOf(fetched->what, fetched->answer)
                             : Result<azure::EvidenceFacts>(fetched.problem());
        if (!facts) {
            tell(facts.problem());
            return;
        }
        facts->depth = depthOf(*fetched);
        const bool first = !m_last;
        const auto changes
            = first ? std::vector<Finding>() : azure::changesBetween(*m_last, *facts);
        m_last = *facts;
        for (const Finding& change : changes) {
            m_bad = m_bad || change.severity == Severity::Failure;
            line(severityWord(change.severity), change.id.value,
                messageOf({change.id, change.params, {}}));
        }
        if (changes.empty()) {
            line(said(first ? QT_TRANSLATE_NOOP("assay", "begun")
                            : QT_TRANSLATE_NOOP("assay", "unchanged")),
                "",
                facts->expires ? Sentence(QT_TRANSLATE_NOOP("assay", "valid until {time}"),
                    {{"time", formatRfc3339(*facts->expires)}})
                               : Sentence());
        }
    }

    /// Certificates of the path that holds; 0 where nobody is to look, or none does.
    std::size_t depthOf(const azure::Fetched& fetched)
    {
        if (!m_invocation.arguments.has("resolve") || fetched.what != FetchWhat::Attested) {
            return 0;
        }
        auto c = caseAround(m_invocation, fetched);
        c.context.anchors = m_anchors;
        static_cast<void>(resolveOnline(m_invocation, *m_way.access, c));
        const auto appraisal = casefile::replay(c, m_invocation.worker.bench());
        return appraisal ? azure::depthOf(*appraisal) : 0;
    }

    void tell(const Problem& problem)
    {
        m_bad = true;
        line(severityWord(Severity::Failure), problem.id.value, messageOf(problem));
    }

    void line(const std::string& state, std::string_view id, const Sentence& text)
    {
        const std::string now = formatRfc3339(m_invocation.time());
        if (m_invocation.json()) {
            JsonWriter json;
            json.beginObject()
                .member("time", now)
                .member("code", id)
                .member("message", text.english);
            json.endObject();
            m_invocation.out(json.text() + "\n");
        } else {
            m_invocation.out(
                now + "  " + state + "  " + explain::showable(text.shown, 2000) + "\n");
        }
        m_invocation.streams.out.flush();
    }

    const Invocation& m_invocation;
    azure::FetchOrder m_order;
    Way& m_way;
    trust::Anchors m_anchors;
    std::optional<azure::EvidenceFacts> m_last;
    bool m_bad = false;
};

int watch(const Invocation& invocation, azure::FetchOrder order, Way& way)
{
    const bool lab = way.access && way.access->session->connection().lab;
    auto anchors = givenAnchors(invocation, invocation.allFiles("roots"),
        lab ? trust::Provenance::Lab : trust::Provenance::Added);
    if (!anchors) {
        return failFor(invocation, anchors.problem());
    }
    if (invocation.arguments.has("resolve")) {
        casefile::Case c;
        c.context.anchors = *anchors;
        if (const auto error = unmarkedLab(way.access->session->connection(), c)) {
            return refuse(invocation, *error);
        }
    }
    return Watch(invocation, std::move(order), way, std::move(anchors).value()).run();
}

int runFetch(Invocation& invocation, FetchWhat what)
{
    auto order = fetchOrderOf(invocation, what);
    if (const auto* error = std::get_if<UsageError>(&order)) {
        return refuse(invocation, *error);
    }
    const auto plan = azure::planFetch(std::get<azure::FetchOrder>(order));
    if (!plan) {
        return refuseFor(invocation, plan.problem());
    }
    // A batch answers from files alone; only what is in one is taken there.
    const bool reachesOut = plan->order.way != FetchWay::File && !invocation.arguments.has("show");
    if (reachesOut && refusedInBatch(invocation)) {
        return kUsage;
    }
    auto found = wayFor(invocation, plan->order.way);
    if (const int* exit = std::get_if<int>(&found)) {
        return *exit;
    }
    Way& way = std::get<Way>(found);
    if (invocation.arguments.has("show")) {
        const std::string command = commandOf(*plan, way);
        if (invocation.json()) {
            auto answer = report::accepted({});
            answer.members = {{"command", jsonQuoted(command)}};
            invocation.out(report::toJson(answer) + "\n");
        } else {
            invocation.out(shownLines(command));
        }
        return kAccept;
    }
    if (invocation.arguments.has("watch")) {
        return watch(invocation, std::get<azure::FetchOrder>(order), way);
    }
    auto fetched = carryOut(invocation, *plan, way);
    if (!fetched) {
        return failFor(invocation, fetched.problem());
    }
    sayRemarks(invocation, fetched->remarks);
    return invocation.arguments.has("case") ? saveCase(invocation, *fetched, way)
                                            : answerFetched(invocation, *fetched);
}

int runFetchAttested(Invocation& invocation)
{
    return runFetch(invocation, FetchWhat::Attested);
}

int runFetchToken(Invocation& invocation)
{
    return runFetch(invocation, FetchWhat::Token);
}

constexpr const char* kDetails = QT_TRANSLATE_NOOP("assay",
    "The exact command is said on the error stream before it runs. ssh and kubectl are your own, with "
    "your own configuration; what runs on the other machine is one fixed script that asks its metadata "
    "service. Answers 1 when nothing could be fetched, or when it answers another challenge.");

} // namespace

const Verb kFetchAttested{"fetch attested", Family::Azure,
    QT_TRANSLATE_NOOP("assay", "an attested document, from this machine, another one, or a pod"),
    {}, fetchAttestedOptions(), runFetchAttested, kDetails};
const Verb kFetchToken{"fetch token", Family::Azure,
    QT_TRANSLATE_NOOP(
        "assay", "a managed identity's token, from this machine, another one, or a pod"),
    {}, fetchTokenOptions(), runFetchToken, kDetails};

} // namespace attest::app
