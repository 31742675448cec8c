// SPDX-License-Identifier: GPL-3.0-or-later
#include "chain_options.h"

#include "base/hex.h"
#include "base/json_writer.h"
#include "decode/oids.h"
#include "explain/catalogue.h"
#include "explain/showable.h"
#include "fetches.h"
#include "loaded.h"
#include "odd_trust.h"
#include "trust/aia.h"
#include "trust/chain_issues.h"

namespace attest::app {

namespace {

std::optional<decode::Oid> purposeOid(std::string_view name)
{
    if (name == "serverAuth") {
        return decode::Oid(decode::oids::kServerAuth);
    }
    if (name == "clientAuth") {
        return decode::Oid(decode::oids::kClientAuth);
    }
    if (name == "codeSigning") {
        return decode::Oid(decode::oids::kCodeSigning);
    }
    return std::nullopt; // any
}

/// Any of the purposes; with "any" among them, none is asked for.
std::vector<decode::Oid> purposesOf(const Arguments& arguments)
{
    std::vector<decode::Oid> purposes;
    for (const auto& name : arguments.all("eku")) {
        const auto oid = purposeOid(name);
        if (!oid) {
            return {};
        }
        purposes.push_back(*oid);
    }
    return purposes;
}

/// The path that holds, else the one that came furthest.
const trust::ChainAttempt* shownAttempt(const trust::ChainResult& found)
{
    const auto index = found.good ? found.good : found.nearest;
    return index ? &found.attempts[*index] : nullptr;
}

constexpr std::size_t kMostPaths = 12;

/// Where the issuer is to be had that a path ends without.
std::vector<Need> needsOf(const trust::ChainResult& found)
{
    const auto* attempt = shownAttempt(found);
    if (!attempt || attempt->good || !attempt->open || attempt->links.empty()) {
        return {};
    }
    const auto& last = *attempt->links.back().certificate;
    std::vector<verify::Request> wanted;
    for (const auto& url : last.caIssuers) {
        const auto judged = trust::judgeAiaUrl(url);
        if (const auto* allowed = std::get_if<trust::AiaAllowed>(&judged)) {
            wanted.push_back(verify::AiaRequest{allowed->https, allowed->http, allowed->rule,
                nameText(last.subject), attempt->links.size()});
        }
    }
    return report::fetchesFor(wanted, policy::Cloud::Public);
}

std::string subjectText(const decode::Certificate& certificate)
{
    return certificate.subject.empty() ? said(QT_TRANSLATE_NOOP("assay", "(no subject)"))
                                       : explain::showable(nameText(certificate.subject), 120);
}

/// On one line where there is room for both.
std::string linkText(
    const decode::Certificate& certificate, const std::string& margin, const Terminal& terminal)
{
    const auto subject = subjectText(certificate);
    const auto facts = said(QT_TRANSLATE_NOOP("assay", "{from} to {until}, sha256 {sha256}"),
        {{"from", formatRfc3339(certificate.notBefore).substr(0, 10)},
            {"until", formatRfc3339(certificate.notAfter).substr(0, 10)},
            {"sha256", hex(certificate.sha256).substr(0, 16)}});
    const bool fits = margin.size() + columns(subject) + 2 + columns(facts) <= terminal.width;
    return margin + wrapped(subject, terminal.width, margin.size() + 2)
        + (fits ? "  " : "\n" + margin + "  ") + inked(terminal, Ink::Faint, facts) + "\n";
}

std::string attemptText(
    const trust::ChainAttempt& attempt, const trust::Anchors& anchors, const Terminal& terminal)
{
    std::string out;
    for (std::size_t depth = 0; depth < attempt.links.size(); ++depth) {
        const std::string margin(2 + 2 * depth, ' ');
        out += linkText(*attempt.links[depth].certificate, margin, terminal);
        for (const auto& [at, finding] : attempt.findings) {
            if (at == depth && finding->severity != Severity::Note) {
                out += margin + "  " + headlineOf(*finding, terminal) + "\n";
            }
        }
    }
    if (attempt.anchor) {
        const auto& anchor = anchors.all()[*attempt.anchor];
        // An anchor without a certificate ends a path at whatever certificate has its name and key.
        const auto text = said(anchor.certificate
                ? QT_TRANSLATE_NOOP("assay", "anchor: {name}, from {source}")
                : QT_TRANSLATE_NOOP("assay",
                    "anchor: {name}, known by its name and key, which the last certificate has"),
            {{"name", explain::showable(anchor.name)},
                {"source", explain::showable(anchor.source)}});
        out += "  " + wrapped(text, terminal.width, 4) + "\n";
    }
    return out;
}

} // namespace

Result<ChainInputs> readChainInputs(const Invocation& invocation)
{
    const auto& arguments = invocation.arguments;
    sayOddTrust(invocation);
    ChainInputs inputs;
    auto anchors = anchorsFrom(
        invocation.worker, invocation.allFiles("roots"), invocation.allFiles("add-roots"));
    if (!anchors) {
        return anchors.problem();
    }
    inputs.anchors = std::move(*anchors);
    auto pool = poolFrom(
        invocation.worker, invocation.allFiles("intermediates"), trust::Origin::Imported);
    if (!pool) {
        return pool.problem();
    }
    inputs.pool = std::move(*pool);
    inputs.options.now = invocation.time();
    inputs.options.purposes = purposesOf(arguments);
    if (const auto depth = arguments.number("max-depth")) {
        inputs.options.maxDepth = static_cast<std::size_t>(*depth);
    }
    if (arguments.has("any-anchor")) {
        inputs.options.closing = trust::AnchorClosing::Any;
    }
    const auto lists = invocation.allFiles("crls");
    if (!lists.empty()) {
        inputs.options.crls.emplace(); // demanded, whatever the files hold
    }
    for (const auto& file : lists) {
        auto crls = readCrls(*file);
        if (!crls) {
            return crls.problem();
        }
        std::move(crls->begin(), crls->end(), std::back_inserter(*inputs.options.crls));
    }
    inputs.options.collectAll = arguments.has("collect");
    return inputs;
}

std::vector<Finding> findingsOf(const trust::ChainResult& found, const decode::Certificate& leaf)
{
    std::vector<Finding> findings;
    if (const auto* attempt = shownAttempt(found)) {
        for (const auto& [depth, finding] : attempt->findings) {
            findings.push_back(*finding);
        }
    } else {
        findings.push_back({trust::issue::kNoIssuer, Severity::Failure,
            {{"subject", nameText(leaf.subject)}, {"issuer", nameText(leaf.issuer)}}, {}});
    }
    return findings;
}

std::vector<report::ContractMember> membersOf(const trust::ChainResult& found)
{
    JsonWriter json;
    json.beginArray();
    if (const auto* attempt = shownAttempt(found)) {
        for (const auto& link : attempt->links) {
            const auto& certificate = *link.certificate;
            json.beginObject().member("subject", nameText(certificate.subject));
            json.member("issuer", nameText(certificate.issuer));
            json.member("sha256", hex(certificate.sha256));
            json.member("notBefore", formatRfc3339(certificate.notBefore));
            json.member("notAfter", formatRfc3339(certificate.notAfter)).endObject();
        }
    }
    std::vector<report::ContractMember> members{
        {"chain", json.endArray().take()}, {"candidates", std::to_string(found.attempts.size())}};
    if (const auto needs = needsOf(found); !needs.empty()) {
        members.push_back({"fetch", fetchJson(needs)});
    }
    return members;
}

std::string textOf(
    const trust::ChainResult& found, const trust::Anchors& anchors, const Terminal& terminal)
{
    std::string out;
    const std::size_t count = found.attempts.size();
    for (std::size_t i = 0; i < std::min(count, kMostPaths); ++i) {
        const auto& attempt = found.attempts[i];
        out += said(attempt.good ? QT_TRANSLATE_NOOP("assay", "Path {number} of {count}: holds")
                       : attempt.open
                       ? QT_TRANSLATE_NOOP(
                           "assay", "Path {number} of {count}: ends without an issuer")
                       : QT_TRANSLATE_NOOP("assay", "Path {number} of {count}: does not hold"),
                   {{"number", i + 1}, {"count", count}})
            + "\n" + attemptText(attempt, anchors, terminal);
    }
    out += count > kMostPaths
        ? said(QT_TRANSLATE_NOOP("assay", "... and {count} more"), {{"count", count - kMostPaths}})
            + "\n"
        : "";
    const auto fetch = fetchText(needsOf(found), terminal);
    return out + (fetch.empty() ? "" : "\n" + fetch);
}

} // namespace attest::app
