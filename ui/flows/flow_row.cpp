// SPDX-License-Identifier: GPL-3.0-or-later
#include "flows/flow_row.h"

#include "base/redact.h"
#include "explain/catalogue.h"
#include "report/fetch_commands.h"
#include "theme/text.h"
#include "verify/imds/config.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <set>

namespace attest::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Flows)
};

constexpr std::string_view kRefused = "chain.aia-refused";
constexpr std::size_t kLongest = 2000;

QString objectOf(const std::string& purpose)
{
    return purpose == "vm"          ? Words::tr("virtual machine")
        : purpose == "vmss"         ? Words::tr("scale set")
        : purpose == "nic"          ? Words::tr("network interface")
        : purpose == "subnet"       ? Words::tr("subnet")
        : purpose == "subscription" ? Words::tr("subscription")
                                    : Words::tr("Azure object");
}

QString kindOf(const verify::Request& request)
{
    if (const auto* arm = std::get_if<verify::ArmRequest>(&request)) {
        return objectOf(arm->purpose);
    }
    switch (request.index()) {
    case 0:
        return Words::tr("issuer's certificate");
    case 1:
        return Words::tr("OpenID configuration");
    default:
        return Words::tr("key set");
    }
}

struct Status {
    Mark mark;
    QString word;
};

Status statusOf(verify::ReplyStatus status)
{
    switch (status) {
    case verify::ReplyStatus::Ok:
        return {Mark::Passed, Words::tr("answered")};
    case verify::ReplyStatus::NotFound:
        return {Mark::Failed, Words::tr("not found")};
    case verify::ReplyStatus::Forbidden:
        return {Mark::Failed, Words::tr("forbidden")};
    case verify::ReplyStatus::Throttled:
        return {Mark::Warned, Words::tr("throttled")};
    case verify::ReplyStatus::Failed:
        return {Mark::Failed, Words::tr("failed")};
    case verify::ReplyStatus::Refused:
        return {Mark::Skipped, Words::tr("not put")};
    case verify::ReplyStatus::Unavailable:
        return {Mark::NotEvaluated, Words::tr("no answer")};
    }
    return {Mark::NotEvaluated, {}};
}

void describe(FlowRow& row, const verify::Reply& reply)
{
    const auto status = statusOf(reply.status);
    row.mark = status.mark;
    row.status = reply.httpStatus == 0
        ? status.word
        : Words::tr("%1, HTTP %2").arg(status.word).arg(reply.httpStatus);
    if (reply.status != verify::ReplyStatus::Unavailable) {
        row.bytes = reply.body.size();
    }
}

class Rows {
public:
    explicit Rows(const LiveCase& live) : m_live(live), m_shown(live.run())
    {
        for (const auto& each : live.kept().exchanges) {
            m_recorded.insert(verify::requestKey(each.request));
        }
        for (const auto& each : live.stepper().supplied()) {
            m_supplied.insert(verify::requestKey(each.request));
        }
    }

    std::vector<FlowRow> gather()
    {
        const auto* appraisal = m_live.stepper().appraisal();
        if (appraisal) {
            for (const auto& run : appraisal->runs()) {
                addRefused(run);
                for (const auto& answered : run.answers()) {
                    addAnswered(run, answered);
                }
            }
        }
        if (const auto& waiting = m_live.stepper().waiting()) {
            addWaiting(*waiting);
        }
        for (const auto& each : m_live.kept().exchanges) {
            addUnasked(each);
        }
        return std::move(m_rows);
    }

private:
    FlowRow* add(const verify::Exchange& exchange, const verify::Context* context)
    {
        auto key = verify::requestKey(exchange.request);
        if (m_rows.size() >= kMostFlows || !m_seen.insert(key).second) {
            return nullptr;
        }
        FlowRow row;
        row.kind = kindOf(exchange.request);
        row.target
            = targetOf(exchange.request, context ? cloudOf(*context) : policy::Cloud::Public);
        row.rule = ruleOf(exchange.request);
        row.recorded = m_recorded.contains(key);
        row.key = std::move(key);
        row.exchange = exchange;
        m_rows.push_back(std::move(row));
        return &m_rows.back();
    }

    void addAnswered(const verify::Verification& run, const verify::Answered& answered)
    {
        auto* row = add(answered.exchange, &run.context());
        if (!row) {
            return;
        }
        const auto& reply = answered.exchange.reply;
        describe(*row, reply);
        // Mostly the address itself, which stands beside it.
        const bool same
            = row->target.contains(shown(reply.source, 2000).section(QLatin1Char('?'), 0, 0));
        const auto from = same ? QString() : shown(reply.source, 80);
        row->source = m_supplied.contains(row->key) ? Words::tr("supplied by hand")
            : !row->recorded                        ? Words::tr("nobody asked")
            : from.isEmpty()                        ? Words::tr("recorded")
                                                    : Words::tr("recorded (%1)").arg(from);
        if (&run == m_shown && reply.status == verify::ReplyStatus::Ok) {
            row->buffer = answered.buffer;
        }
    }

    void addWaiting(const verify::Request& request)
    {
        if (auto* row = add({request, {}}, m_shown ? &m_shown->context() : nullptr)) {
            row->waiting = true;
            row->mark = Mark::Ahead;
            row->status = Words::tr("waits for you");
            row->source
                = row->recorded ? Words::tr("an answer is recorded") : Words::tr("nobody asked");
        }
    }

    void addUnasked(const verify::Exchange& exchange)
    {
        if (auto* row = add(exchange, m_shown ? &m_shown->context() : nullptr)) {
            describe(*row, exchange.reply);
            row->mark = Mark::Skipped;
            row->status = Words::tr("not asked in this run");
            row->source = Words::tr("recorded");
        }
    }

    // An address in a certificate that our rules keep from being asked.
    void addRefused(const verify::Verification& run)
    {
        for (const auto& result : run.results()) {
            for (const auto& finding : result.findings) {
                const auto url = std::ranges::find_if(finding.params,
                    [](const Param& param) { return std::string_view(param.name) == "url"; });
                if (finding.id.value != kRefused || url == finding.params.end()
                    || m_rows.size() >= kMostFlows) {
                    continue;
                }
                FlowRow row;
                row.kind = Words::tr("issuer's certificate");
                row.target = QStringLiteral("GET ") + shown(paramText(url->value), kLongest);
                row.rule = own(explain::explain(finding).explanation);
                row.mark = Mark::Failed;
                row.status = Words::tr("refused by our rules");
                row.source = Words::tr("nobody asked");
                m_rows.push_back(std::move(row));
            }
        }
    }

    const LiveCase& m_live;
    const verify::Verification* m_shown;
    std::set<std::string> m_recorded, m_supplied, m_seen;
    std::vector<FlowRow> m_rows;
};

} // namespace

policy::Cloud cloudOf(const verify::Context& context)
{
    const auto* config = verify::imds::configOf(context);
    return config ? config->cloud : policy::Cloud::Public;
}

QString targetOf(const verify::Request& request, policy::Cloud cloud)
{
    const auto fetches = report::fetchesFor({request}, cloud);
    return QStringLiteral("GET ") + shown(redactSecrets(fetches.front().urls.front()), kLongest);
}

QString ruleOf(const verify::Request& request)
{
    if (const auto* aia = std::get_if<verify::AiaRequest>(&request)) {
        return Words::tr("allow-list: %1").arg(shown(aia->rule, 80));
    }
    switch (request.index()) {
    case 1:
        return Words::tr("the issuer that judges, over https");
    case 2:
        return Words::tr("a host of the issuer, over https");
    default:
        return Words::tr("Resource Manager of the cloud, read only");
    }
}

QString curlOf(const verify::Request& request, policy::Cloud cloud)
{
    QStringList lines;
    if (std::holds_alternative<verify::ArmRequest>(request)) {
        lines.push_back(own(report::kTokenCommand));
    }
    for (const auto& fetch : report::fetchesFor({request}, cloud)) {
        for (const auto& command : fetch.commands) {
            lines.push_back(shown(redactSecrets(command), kLongest));
        }
    }
    return lines.join(QLatin1Char('\n'));
}

std::vector<FlowRow> flowsOf(const LiveCase& live)
{
    return Rows(live).gather();
}

FlowCounts countsOf(std::span<const FlowRow> rows)
{
    const auto unanswered = std::ranges::count_if(
        rows, [](const FlowRow& each) { return each.mark == Mark::NotEvaluated; });
    return {rows.size(), static_cast<std::size_t>(unanswered)};
}

} // namespace attest::ui
