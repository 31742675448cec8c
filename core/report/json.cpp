// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/hex.h"
#include "base/json_writer.h"
#include "base/redact.h"
#include "report/names.h"
#include "report/render.h"

#include <algorithm>

namespace attest::report {
namespace {

using explain::Language;

class Writer {
public:
    std::string written(const Report& report);

private:
    void text(std::string_view name, std::string_view value)
    {
        m_json.member(name, redactSecrets(value));
    }
    void textOrNull(std::string_view name, std::string_view value);
    void number(std::string_view name, std::size_t value)
    {
        m_json.key(name).number(static_cast<std::int64_t>(value));
    }
    void indexOrNull(std::string_view name, std::optional<std::size_t> value);
    void boolean(std::string_view name, bool value) { m_json.key(name).boolean(value); }
    void texts(std::string_view name, const std::vector<std::string>& values);

    template <typename Items, typename Write>
    void list(std::string_view name, const Items& items, Write write)
    {
        m_json.key(name).beginArray();
        for (const auto& item : items) {
            m_json.beginObject();
            write(item);
            m_json.endObject();
        }
        m_json.endArray();
    }

    void cause(const IssueId& id, std::string_view group);
    void policy(const ReportedPolicy& policy);
    void run(const ReportedRun& run);
    void evidence(const ReportedRun& run);
    void stage(const ReportedStage& stage);
    void finding(const ReportedFinding& finding);
    void params(const Params& params);
    void place(const Place& place);
    void span(const Place& place);
    void chain(const ReportedRun& run);
    void attempt(const ReportedAttempt& attempt);
    void link(const ReportedLink& link);
    void exchange(const ReportedExchange& exchange);
    void buffer(const ReportedBuffer& buffer);

    JsonWriter m_json{JsonWriter::Layout::Indented};
};

void Writer::textOrNull(std::string_view name, std::string_view value)
{
    if (value.empty()) {
        m_json.key(name).null();
    } else {
        text(name, value);
    }
}

void Writer::indexOrNull(std::string_view name, std::optional<std::size_t> value)
{
    if (value) {
        number(name, *value);
    } else {
        m_json.key(name).null();
    }
}

void Writer::texts(std::string_view name, const std::vector<std::string>& values)
{
    m_json.key(name).beginArray();
    for (const std::string& value : values) {
        m_json.string(redactSecrets(value));
    }
    m_json.endArray();
}

// The title is for people who read the file; programs go by the code.
void Writer::cause(const IssueId& id, std::string_view group)
{
    textOrNull("stage", group);
    textOrNull("code", id.value);
    textOrNull(
        "title", id.empty() ? std::string() : explain::explain(id, {}, Language::English).title);
}

void Writer::policy(const ReportedPolicy& policy)
{
    text("name", policy.name);
    text("outcome", verify::outcomeName(policy.outcome));
    list("attestors", policy.attestors, [this](const ReportedAttestor& attestor) {
        text("type", attestor.type);
        text("reason", reasonName(attestor.reason));
        text("outcome", verify::outcomeName(attestor.outcome));
        indexOrNull("run", attestor.run);
    });
}

void Writer::evidence(const ReportedRun& run)
{
    m_json.key("evidence").beginObject();
    text("name", run.evidenceName);
    text("sha256", run.evidenceSha256);
    number("bytes", run.evidenceBytes);
    textOrNull("tenantDomain", run.tenantDomain);
    textOrNull("resourceId", run.resourceId);
    m_json.endObject();
}

void Writer::run(const ReportedRun& run)
{
    text("method", verify::methodName(run.method));
    evidence(run);
    if (run.nonceGiven) {
        text("nonce", run.nonce);
    } else {
        m_json.key("nonce").null();
    }
    texts("overrides", run.overrides);
    text("outcome", verify::outcomeName(run.outcome));
    boolean("hypothetical", run.hypothetical);
    boolean("lab", run.lab);
    boolean("addedRoot", run.addedRoot);
    m_json.key("lights").beginObject();
    for (std::size_t i = 0; i < run.lights.size(); ++i) {
        text(lightName(static_cast<verify::Light>(i)), lightStateName(run.lights[i]));
    }
    m_json.endObject();
    const bool blocked = run.blocking && *run.blocking < run.stages.size();
    textOrNull("blocking", blocked ? run.stages[*run.blocking].id : std::string_view());
    cause(run.cause, run.group);
    list("stages", run.stages, [this](const ReportedStage& s) { stage(s); });
    texts("attributes", run.attributes);
    textOrNull("spiffeId", run.spiffeId);
    chain(run);
    list("exchanges", run.exchanges, [this](const ReportedExchange& e) { exchange(e); });
    list("buffers", run.buffers, [this](const ReportedBuffer& b) { buffer(b); });
}

void Writer::stage(const ReportedStage& stage)
{
    text("id", stage.id);
    text("group", stage.group);
    text("light", lightName(stage.light));
    text("state", verify::stageStateName(stage.state));
    boolean("restsOnFailure", stage.restsOnFailure);
    boolean("disabled", stage.disabled);
    list("findings", stage.findings, [this](const ReportedFinding& f) { finding(f); });
    list("facts", stage.facts, [this](const ReportedFact& fact) {
        text("name", fact.name);
        text("value", fact.value);
        list("places", fact.places, [this](const Place& p) { place(p); });
    });
    list("consulted", stage.consulted, [this](const Place& p) { span(p); });
}

void Writer::finding(const ReportedFinding& finding)
{
    const explain::Words words = explain::explain(
        Finding{finding.id, finding.severity, finding.params, {}}, Language::English);
    text("id", finding.id.value);
    text("severity", severityName(finding.severity));
    text("basis", explain::basisName(words.basis, Language::English));
    text("title", words.title);
    params(finding.params);
    list("places", finding.places, [this](const Place& p) { place(p); });
}

void Writer::params(const Params& params)
{
    m_json.key("params").beginObject();
    for (std::size_t i = 0; i < params.size(); ++i) {
        const std::string_view name = params[i].name;
        const auto earlier
            = std::ranges::any_of(params.begin(), params.begin() + static_cast<std::ptrdiff_t>(i),
                [name](const Param& p) { return p.name == name; });
        if (earlier) {
            continue; // a member name stands once in an object
        }
        if (const auto* number = std::get_if<std::int64_t>(&params[i].value)) {
            m_json.key(name).number(*number);
        } else {
            text(name, paramText(params[i].value));
        }
    }
    m_json.endObject();
}

void Writer::span(const Place& place)
{
    text("buffer", place.buffer);
    number("offset", place.offset);
    number("length", place.length);
}

void Writer::place(const Place& place)
{
    span(place);
    if (place.position) {
        number("line", place.position->line);
        number("column", place.position->column);
    }
    if (!place.excerpt.empty()) {
        if (place.text) {
            text("text", place.excerpt);
        } else {
            text("hex", hex(asBytes(place.excerpt)));
        }
        boolean("cut", place.cut);
    }
}

void Writer::chain(const ReportedRun& run)
{
    m_json.key("chain").beginObject();
    number("tried", run.chainAttempts);
    indexOrNull("shown", run.chainShown);
    list("attempts", run.chain, [this](const ReportedAttempt& a) { attempt(a); });
    m_json.endObject();
}

void Writer::attempt(const ReportedAttempt& attempt)
{
    boolean("good", attempt.good);
    boolean("open", attempt.open);
    textOrNull("anchor", attempt.anchor);
    textOrNull("provenance",
        attempt.provenance ? provenanceName(*attempt.provenance) : std::string_view());
    list("links", attempt.links, [this](const ReportedLink& l) { link(l); });
    list(
        "findings", attempt.findings, [this](const std::pair<std::size_t, ReportedFinding>& found) {
            number("depth", found.first);
            finding(found.second);
        });
}

void Writer::link(const ReportedLink& link)
{
    text("subject", link.subject);
    text("issuer", link.issuer);
    text("sha256", link.sha256);
    text("notBefore", formatRfc3339(link.notBefore));
    text("notAfter", formatRfc3339(link.notAfter));
    text("origin", originName(link.origin));
    textOrNull("source", link.source);
}

void Writer::exchange(const ReportedExchange& exchange)
{
    text("kind", exchange.kind);
    text("target", exchange.target);
    textOrNull("rule", exchange.rule);
    text("status", verify::replyStatusName(exchange.status));
    m_json.key("httpStatus").number(exchange.httpStatus);
    number("bytes", exchange.bytes);
    textOrNull("sha256", exchange.sha256);
    textOrNull("source", exchange.source);
}

void Writer::buffer(const ReportedBuffer& buffer)
{
    text("name", buffer.name);
    text("derivation", derivationName(buffer.derivation));
    number("bytes", buffer.bytes);
    if (!buffer.from) {
        m_json.key("from").null();
        return;
    }
    m_json.key("from").beginObject();
    span(*buffer.from);
    m_json.endObject();
}

std::string Writer::written(const Report& report)
{
    m_json.beginObject();
    m_json.key("report").number(report.format);
    text("program", report.program);
    text("clock", formatRfc3339(report.clock));
    m_json.key("leeway").number(report.leeway.seconds);
    text("outcome", verify::outcomeName(report.outcome));
    textOrNull("code", report.cause.value);
    boolean("hypothetical", report.hypothetical);
    boolean("lab", report.lab);
    boolean("addedRoot", report.addedRoot);
    texts("redacted", report.redacted);
    indexOrNull("deciding", report.deciding);
    indexOrNull("policy", report.policy);
    list("policies", report.policies, [this](const ReportedPolicy& p) { policy(p); });
    list("runs", report.runs, [this](const ReportedRun& r) { run(r); });
    // Only where there are any: without them the bytes are those of the result alone.
    if (!report.notes.empty()) {
        list("notes", report.notes, [this](const ReportedNote& note) {
            text("target", note.target);
            text("written", formatRfc3339(note.written));
            text("text", note.text);
        });
    }
    m_json.endObject();
    return m_json.take();
}

} // namespace

std::string toJson(const Report& report)
{
    return Writer().written(report);
}

} // namespace attest::report
