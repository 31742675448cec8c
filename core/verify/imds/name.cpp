// SPDX-License-Identifier: GPL-3.0-or-later
// Is the signer the metadata service of the configured cloud? A dNSName of the subject alternative
// name has to equal the cloud's metadata domain or lie under it. The common name is never looked at
// (RFC 6125 6.4.4). The signed name is the only signed hint of the region.

#include "base/ascii.h"
#include "verify/imds/config.h"
#include "verify/imds/stages.h"

#include <algorithm>

namespace attest::verify::issue {
/// params: domains
inline constexpr IssueId kNameNoSan{"name.no-dns-name"};
/// params: found, domains
inline constexpr IssueId kNameMismatch{"name.mismatch"};
/// The name is that of another cloud's metadata service. params: found, domains, cloud
inline constexpr IssueId kNameOtherCloud{"name.other-cloud"};
/// The policy's metadata domains were set aside. params: domains
inline constexpr IssueId kNameOverride{"name.domains-overridden"};
} // namespace attest::verify::issue

namespace attest::verify::imds {
namespace {

bool isHostName(std::string_view name)
{
    return !name.empty() && name.front() != '.' && name.find("..") == std::string_view::npos
        && std::ranges::all_of(
            name, [](char c) { return isAlnum(c) || c == '-' || c == '.' || c == '_'; });
}

// The dot matters: evilmetadata.azure.com does not lie under metadata.azure.com. Under an empty domain,
// which a list with a comma too many may bring, nothing lies, though "evil." ends in what it is.
bool liesUnder(std::string_view name, std::string_view domain)
{
    if (domain.empty()) {
        return false;
    }
    if (name.size() <= domain.size()) {
        return equalNoCase(name, domain);
    }
    const std::size_t cut = name.size() - domain.size();
    return name[cut - 1] == '.' && equalNoCase(name.substr(cut), domain);
}

bool liesUnderAny(std::string_view name, const std::vector<std::string>& domains)
{
    return isHostName(name) && std::ranges::any_of(domains, [name](const std::string& d) {
        return liesUnder(name, d);
    });
}

std::string joined(const std::vector<std::string>& texts)
{
    std::string all;
    for (const std::string& text : texts) {
        all += (all.empty() ? "" : ", ") + text;
    }
    return all;
}

std::optional<policy::Cloud> cloudOf(const std::vector<std::string>& names)
{
    for (const policy::CloudFacts& facts : policy::allClouds()) {
        const std::vector<std::string> domain{std::string(facts.metadataDomain)};
        if (std::ranges::any_of(
                names, [&](const std::string& n) { return liesUnderAny(n, domain); })) {
            return facts.cloud;
        }
    }
    return {};
}

// "eastus" of eastus.metadata.azure.com.
std::string region(std::string_view name, const std::vector<std::string>& domains)
{
    for (const std::string& domain : domains) {
        if (name.size() > domain.size() && liesUnder(name, domain)) {
            const std::string_view left = name.substr(0, name.size() - domain.size() - 1);
            if (left.find('.') == std::string_view::npos) {
                return lowered(left);
            }
        }
    }
    return {};
}

} // namespace

void name(StageRun& run)
{
    const decode::CertificatePtr& signer = run.imds().signer;
    if (!signer) {
        run.lacksInput();
        return;
    }
    const std::vector<std::string> domains = metadataDomains(run.context());
    if (run.context().metadataDomains && configOf(run.context()) != nullptr) {
        run.note(issue::kNameOverride, {{"domains", joined(domains)}});
    }
    std::vector<std::string> found;
    Spans spans;
    std::optional<std::size_t> match;
    if (signer->subjectAltName) {
        for (const decode::GeneralName& general : *signer->subjectAltName) {
            if (general.kind != decode::GeneralName::Kind::Dns) {
                continue;
            }
            found.emplace_back(asText(general.value));
            spans.push_back(run.inBuffers(signer, general.span));
            if (!match && liesUnderAny(found.back(), domains)) {
                match = found.size() - 1;
            }
            if (const std::string place = region(found.back(), domains); !place.empty()) {
                run.fact("region", place, {spans.back()});
                run.imds().region = place;
            }
        }
    }
    for (const Span& span : spans) {
        run.consult(span);
    }
    if (match) {
        run.fact("name", found[*match], {spans[*match]});
    } else if (found.empty()) {
        run.fail(issue::kNameNoSan, {{"domains", joined(domains)}}, {run.imds().signerSpan});
    } else if (const auto cloud = cloudOf(found)) {
        run.fail(issue::kNameOtherCloud,
            {{"found", joined(found)}, {"domains", joined(domains)},
                {"cloud", std::string(policy::cloudFacts(*cloud).name)}},
            spans);
    } else {
        run.fail(
            issue::kNameMismatch, {{"found", joined(found)}, {"domains", joined(domains)}}, spans);
    }
}

} // namespace attest::verify::imds
