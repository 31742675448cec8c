// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy_text.h"

#include "base/json_writer.h"
#include "explain/catalogue.h"
#include "explain/showable.h"
#include "report/contract.h"

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
    return "  (line " + std::to_string(place.position.line) + ")";
}

void explainConfig(Page& page, const policy::ImdsConfig& config)
{
    const auto& cloud = policy::cloudFacts(config.cloud);
    page.line(6,
        "Cloud " + std::string(cloud.name) + (config.cloudDefaulted ? " (the default)" : "")
            + ": the document's signer has to be named " + std::string(cloud.metadataDomain)
            + " or a name under it.");
    for (const auto& tenant : config.tenants) {
        page.heading(6, explain::showable(tenant.domain) + lineOf(tenant.domainPlace));
        page.line(8, "tenant " + explain::showable(tenant.tenantId));
        page.line(8,
            tenant.restrictToSubscriptions.empty()
                ? "any subscription: restrictToSubscriptions is not given"
                : "only subscriptions " + joined(tenant.restrictToSubscriptions));
        page.line(8,
            tenant.attributeVMTagKeys.empty()
                ? "no tags become attributes"
                : "tags that become attributes: " + joined(tenant.attributeVMTagKeys));
    }
}

void explainConfig(Page& page, const policy::MsiConfig& config)
{
    for (const auto& entry : config.entries) {
        page.heading(6,
            "principal " + explain::showable(entry.principalId) + lineOf(entry.principalIdPlace));
        page.line(8, "tenant " + explain::showable(entry.tenantId));
        page.line(8,
            "audience " + explain::showable(entry.audience)
                + (entry.audienceDefaulted ? " (the default)" : ""));
        page.line(8,
            "issuer " + explain::showable(entry.issuerUrl)
                + (entry.issuerDefaulted ? " (the default)" : ""));
    }
}

void explainConfig(Page& page, const policy::OtherConfig& config)
{
    page.line(6,
        config.known
            ? "An attestor of the product that this program does not verify: the policy stays "
              "undecided here."
            : "No attestor that this program knows.");
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
            "Section " + explain::showable(set.section) + ": it holds no policies of attestation.");
        return page.take();
    }
    page.line(0,
        set.policies.size() == 1 ? "One policy; an agent that passes it may log in."
                                 : std::to_string(set.policies.size())
                + " policies; an agent that passes any of them may log in.");
    for (const auto& policy : set.policies) {
        page.heading(0, "\n" + explain::showable(policy.name));
        page.line(2,
            policy.requiredAttestors.size() == 1 ? "One attestor has to pass:"
                                                 : "All of these attestors have to pass:");
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
    std::string out = explain::showable(file) + ":" + std::to_string(diagnostic.position.line) + ":"
        + std::to_string(diagnostic.position.column) + ": "
        + inked(terminal, ink, failure ? "error" : severityName(diagnostic.severity)) + ": "
        + words.title + inked(terminal, Ink::Faint, "  " + std::string(diagnostic.id.value)) + "\n";
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
