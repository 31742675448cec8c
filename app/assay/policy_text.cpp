// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy_text.h"

#include "base/json_writer.h"
#include "explain/catalogue.h"
#include "explain/showable.h"
#include "report/contract.h"
#include "said.h"

namespace attest::app {

namespace {

std::string joined(const std::vector<policy::PlacedText>& texts)
{
    std::string out;
    for (const auto& text : texts) {
        out += (out.empty() ? "" : ", ") + explain::showable(text.text);
    }
    return out;
}

/// Makes the lines of an explanation, each wrapped under its own indentation.
class Page {
public:
    explicit Page(const Terminal& terminal) : m_terminal(terminal) {}

    void line(std::size_t indent, std::string_view text)
    {
        m_out += std::string(indent, ' ') + wrapped(text, m_terminal.width, indent) + "\n";
    }
    void heading(std::size_t indent, std::string_view text)
    {
        m_out += std::string(indent, ' ') + inked(m_terminal, Ink::Strong, text) + "\n";
    }
    [[nodiscard]] std::string take() { return std::move(m_out); }

private:
    const Terminal& m_terminal;
    std::string m_out;
};

std::string lineOf(const policy::Place& place)
{
    return "  "
        + said(QT_TRANSLATE_NOOP("assay", "(line {line})"), {{"line", place.position.line}});
}

void explainConfig(Page& page, const policy::ImdsConfig& config)
{
    const auto& cloud = policy::cloudFacts(config.cloud);
    page.line(6,
        said(config.cloudDefaulted
                ? QT_TRANSLATE_NOOP("assay",
                    "Cloud {cloud} (the default): the document's signer has to be named "
                    "{domain} or a name under it.")
                : QT_TRANSLATE_NOOP("assay",
                    "Cloud {cloud}: the document's signer has to be named {domain} or a name "
                    "under it."),
            {{"cloud", cloud.name}, {"domain", cloud.metadataDomain}}));
    for (const auto& tenant : config.tenants) {
        page.heading(6, explain::showable(tenant.domain) + lineOf(tenant.domainPlace));
        page.line(8,
            said(QT_TRANSLATE_NOOP("assay", "tenant {id}"),
                {{"id", explain::showable(tenant.tenantId)}}));
        page.line(8,
            tenant.restrictToSubscriptions.empty()
                ? said(QT_TRANSLATE_NOOP(
                    "assay", "any subscription: restrictToSubscriptions is not given"))
                : said(QT_TRANSLATE_NOOP("assay", "only subscriptions {ids}"),
                    {{"ids", joined(tenant.restrictToSubscriptions)}}));
        page.line(8,
            tenant.attributeVMTagKeys.empty()
                ? said(QT_TRANSLATE_NOOP("assay", "no tags become attributes"))
                : said(QT_TRANSLATE_NOOP("assay", "tags that become attributes: {keys}"),
                    {{"keys", joined(tenant.attributeVMTagKeys)}}));
    }
}

void explainConfig(Page& page, const policy::MsiConfig& config)
{
    for (const auto& entry : config.entries) {
        page.heading(6,
            said(QT_TRANSLATE_NOOP("assay", "principal {id}"),
                {{"id", explain::showable(entry.principalId)}})
                + lineOf(entry.principalIdPlace));
        page.line(8,
            said(QT_TRANSLATE_NOOP("assay", "tenant {id}"),
                {{"id", explain::showable(entry.tenantId)}}));
        page.line(8,
            said(entry.audienceDefaulted
                    ? QT_TRANSLATE_NOOP("assay", "audience {audience} (the default)")
                    : QT_TRANSLATE_NOOP("assay", "audience {audience}"),
                {{"audience", explain::showable(entry.audience)}}));
        page.line(8,
            said(entry.issuerDefaulted ? QT_TRANSLATE_NOOP("assay", "issuer {issuer} (the default)")
                                       : QT_TRANSLATE_NOOP("assay", "issuer {issuer}"),
                {{"issuer", explain::showable(entry.issuerUrl)}}));
    }
}

void explainConfig(Page& page, const policy::OtherConfig& config)
{
    page.line(6,
        said(config.known ? QT_TRANSLATE_NOOP("assay",
                 "An attestor of the product that this program does not verify: the policy stays "
                 "undecided here.")
                          : QT_TRANSLATE_NOOP("assay", "No attestor that this program knows.")));
}

void writeTexts(JsonWriter& json, const char* name, const std::vector<policy::PlacedText>& texts)
{
    json.key(name).beginArray();
    for (const auto& text : texts) {
        json.string(text.text);
    }
    json.endArray();
}

void writeConfig(JsonWriter& json, const policy::ImdsConfig& config)
{
    json.member("cloudEnvironment", policy::cloudFacts(config.cloud).name);
    json.key("tenants").beginArray();
    for (const auto& tenant : config.tenants) {
        json.beginObject().member("domain", tenant.domain).member("tenantID", tenant.tenantId);
        if (!tenant.restrictToSubscriptions.empty()) {
            writeTexts(json, "restrictToSubscriptions", tenant.restrictToSubscriptions);
        }
        writeTexts(json, "attributeVMTagKeys", tenant.attributeVMTagKeys);
        json.endObject();
    }
    json.endArray();
}

void writeConfig(JsonWriter& json, const policy::MsiConfig& config)
{
    json.key("tenants").beginArray();
    for (const auto& entry : config.entries) {
        json.beginObject().member("tenantID", entry.tenantId);
        json.member("principalID", entry.principalId).member("audience", entry.audience);
        json.member("issuerURL", entry.issuerUrl).endObject();
    }
    json.endArray();
}

void writeConfig(JsonWriter& json, const policy::OtherConfig& config)
{
    json.key("known").boolean(config.known);
}

} // namespace

std::string policyText(const policy::PolicySet& set, const Terminal& terminal)
{
    Page page(terminal);
    if (set.policies.empty()) {
        page.line(0,
            said(QT_TRANSLATE_NOOP(
                     "assay", "Section {section}: it holds no policies of attestation."),
                {{"section", explain::showable(set.section)}}));
        return page.take();
    }
    page.line(0,
        said(set.policies.size() == 1
                ? QT_TRANSLATE_NOOP("assay", "One policy; an agent that passes it may log in.")
                : QT_TRANSLATE_NOOP(
                    "assay", "{count} policies; an agent that passes any of them may log in."),
            {{"count", set.policies.size()}}));
    for (const auto& policy : set.policies) {
        page.heading(0, "\n" + explain::showable(policy.name));
        page.line(2,
            said(policy.requiredAttestors.size() == 1
                    ? QT_TRANSLATE_NOOP("assay", "One attestor has to pass:")
                    : QT_TRANSLATE_NOOP("assay", "All of these attestors have to pass:")));
        for (const auto& attestor : policy.requiredAttestors) {
            page.heading(4, explain::showable(attestor.type));
            std::visit(
                [&page](const auto& config) { explainConfig(page, config); }, attestor.config);
        }
    }
    return page.take();
}

std::string policyJson(const policy::PolicySet& set)
{
    JsonWriter json;
    json.beginArray();
    for (const auto& policy : set.policies) {
        json.beginObject().member("name", policy.name).key("requiredAttestors").beginArray();
        for (const auto& attestor : policy.requiredAttestors) {
            json.beginObject().member("type", attestor.type);
            std::visit([&json](const auto& config) { writeConfig(json, config); }, attestor.config);
            json.endObject();
        }
        json.endArray().endObject();
    }
    return json.endArray().take();
}

std::string diagnosticText(
    const policy::Diagnostic& diagnostic, std::string_view file, const Terminal& terminal)
{
    const auto words = explain::explain(findingFrom(diagnostic));
    const bool failure = diagnostic.severity == Severity::Failure;
    const Ink ink = failure                     ? Ink::Bad
        : diagnostic.severity == Severity::Note ? Ink::Faint
                                                : Ink::Doubtful;
    const std::string place = explain::showable(file) + ":"
        + std::to_string(diagnostic.position.line) + ":"
        + std::to_string(diagnostic.position.column) + ":";
    const std::string severity
        = failure ? said(QT_TRANSLATE_NOOP("assay", "error")) : severityWord(diagnostic.severity);
    const std::string id(diagnostic.id.value);
    // Editors find the place and what is wrong there by this form, so it stays on one line.
    const bool fits
        = columns(place + " " + severity + ": " + words.title + "  " + id) <= terminal.width;
    std::string out = place + " " + inked(terminal, ink, severity) + ": " + words.title
        + (fits ? "  " : "\n    ") + inked(terminal, Ink::Faint, id) + "\n";
    for (const auto* text : {&words.explanation, &words.remedy}) {
        if (!text->empty()) {
            out += "    " + wrapped(*text, terminal.width, 4) + "\n";
        }
    }
    return out;
}

std::string diagnosticsJson(const std::vector<policy::Diagnostic>& diagnostics)
{
    JsonWriter json;
    json.beginArray();
    for (const auto& diagnostic : diagnostics) {
        const auto finding = findingFrom(diagnostic);
        json.beginObject().member("code", diagnostic.id.value);
        json.member("severity", severityName(diagnostic.severity));
        json.member("path", diagnostic.path).key("line").number(diagnostic.position.line);
        json.key("column").number(diagnostic.position.column);
        json.member("message", report::contractMessage(finding.id, finding.params)).endObject();
    }
    return json.endArray().take();
}

} // namespace attest::app
