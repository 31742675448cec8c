// SPDX-License-Identifier: GPL-3.0-or-later
#include "trust/name_constraints.h"

#include "base/ascii.h"
#include "base/hex.h"
#include "decode/oids.h"
#include "decode/tlv.h"
#include "trust/chain_issues.h"
#include "trust/name_forms.h"
#include "trust/notes.h"

#include <algorithm>
#include <array>
#include <bit>

namespace attest::trust {
namespace {

using decode::GeneralName;
using Kind = GeneralName::Kind;

/// Unfit: the name or the constraint has no form that could be compared.
enum class Match { Inside, Outside, Unfit };

/// Which way a doubt has to fall. A wildcard lies inside a permitted subtree when all it could match
/// does, and inside an excluded one when anything does.
enum class List { Permitted, Excluded };

Match inside(bool yes)
{
    return yes ? Match::Inside : Match::Outside;
}

Match matchDns(std::string_view base, std::string_view name, List list)
{
    // A leading dot is no form of a dNSName constraint, only of URI and e-mail ones.
    if (!isDnsNameOrWildcard(name) || !(base.empty() || isDnsName(base))) {
        return Match::Unfit;
    }
    if (!name.starts_with("*.")) {
        return inside(isUnder(name, base));
    }
    const std::string_view domain = name.substr(2);
    if (isUnder(domain, base)) {
        return Match::Inside;
    }
    // "*.example.com" may stand for "one.example.com", which excluding "one.example.com" forbids.
    const std::size_t dot = base.find('.');
    return inside(list == List::Excluded && dot != std::string_view::npos
        && equalNoCase(base.substr(dot + 1), domain));
}

Match matchEmail(std::string_view base, std::string_view address)
{
    const std::optional<Mailbox> name = mailbox(address);
    if (!name) {
        return Match::Unfit;
    }
    if (base.empty()) {
        return Match::Inside;
    }
    if (base.find('@') != std::string_view::npos) {
        const std::optional<Mailbox> wanted = mailbox(base);
        // The local part is the host's to interpret, so its case counts (RFC 5321 2.4).
        return wanted
            ? inside(wanted->local == name->local && equalNoCase(wanted->host, name->host))
            : Match::Unfit;
    }
    const bool below = base.starts_with('.');
    if (!isDnsName(below ? base.substr(1) : base)) {
        return Match::Unfit;
    }
    return inside(below ? name->host.size() > base.size() && isUnder(name->host, base.substr(1))
                        : equalNoCase(base, name->host));
}

Match matchUri(std::string_view base, std::string_view uri)
{
    const std::optional<std::string_view> host = uriHost(uri);
    const bool below = base.starts_with('.');
    if (!host || !(base.empty() || isDnsName(below ? base.substr(1) : base))) {
        return Match::Unfit;
    }
    if (base.empty()) {
        return Match::Inside;
    }
    return inside(below ? host->size() > base.size() && isUnder(*host, base.substr(1))
                        : equalNoCase(base, *host));
}

// Ones, then zeros (RFC 4632 3.1).
bool isPrefixMask(ByteView mask)
{
    bool ended = false;
    for (const Byte octet : mask) {
        const int ones = std::countl_one(octet);
        if ((ended && octet != 0) || std::popcount(octet) != ones) {
            return false;
        }
        ended = ended || ones != 8;
    }
    return true;
}

Match matchIp(ByteView base, ByteView address)
{
    const std::size_t size = base.size() / 2;
    const ByteView network = base.first(size);
    const ByteView mask = base.subspan(size);
    if (!isPrefixMask(mask)) {
        return Match::Unfit;
    }
    if (address.size() != size) {
        return Match::Outside; // the other family
    }
    for (std::size_t i = 0; i < size; ++i) {
        if (((network[i] ^ address[i]) & mask[i]) != 0) {
            return Match::Outside;
        }
    }
    return Match::Inside;
}

Match matchDirectory(const std::vector<std::string>& base, const std::vector<std::string>& name)
{
    return inside(base.size() <= name.size() && std::equal(base.begin(), base.end(), name.begin()));
}

// OtherNames are names of different forms when their types differ.
std::string_view otherType(const GeneralName& name)
{
    const decode::TlvHeader header = decode::readTlvHeader(name.value);
    return header.fault == decode::HeaderFault::None
        ? asText(name.value).substr(0, header.size + header.length)
        : std::string_view();
}

/// One name of a certificate, wherever it stood.
struct Name {
    Kind kind = Kind::Dns;
    std::string_view text;                          ///< Dns, Email, Uri, Ip
    const std::vector<std::string>* rdns = nullptr; ///< Directory
    const GeneralName* general = nullptr;           ///< where it is a subjectAltName
    Span span;
};

bool sameForm(const GeneralName& constraint, const Name& name)
{
    // RFC 8398 6: constraints on e-mail addresses hold for internationalised ones as well, which
    // are not taken apart here.
    static constexpr auto kSmtpUtf8Mailbox = decode::OidLiteral("1.3.6.1.5.5.7.8.9");
    if (name.kind != Kind::Other) {
        return constraint.kind == name.kind;
    }
    const std::string_view type = otherType(*name.general);
    if (constraint.kind == Kind::Email) {
        return type.substr(std::min<std::size_t>(2, type.size()))
            == std::string_view(kSmtpUtf8Mailbox);
    }
    return constraint.kind == Kind::Other && otherType(constraint) == type;
}

Match matchOne(const GeneralName& constraint, const Name& name, List list)
{
    const std::string_view base = asText(constraint.value);
    switch (name.kind) {
    case Kind::Dns:
        return matchDns(base, name.text, list);
    case Kind::Email:
        return matchEmail(base, name.text);
    case Kind::Uri:
        return matchUri(base, name.text);
    case Kind::Ip:
        return matchIp(constraint.value, asBytes(name.text));
    case Kind::Directory:
        return matchDirectory(constraint.directory.canonical, *name.rdns);
    case Kind::Other:
    case Kind::X400:
    case Kind::Edi:
    case Kind::RegisteredId:
        return Match::Unfit;
    }
    return Match::Unfit;
}

// Names of a certificate as they are compared, the subject first.
std::vector<Name> namesOf(const decode::Certificate& certificate, PathPlace place)
{
    std::vector<Name> names;
    if (!certificate.subject.empty()) {
        names.push_back({Kind::Directory, {}, &certificate.subject.canonical, nullptr,
            certificate.subject.span});
    }
    const bool bare = place == PathPlace::Leaf && !certificate.subjectAltName;
    for (const auto& rdn : certificate.subject.rdns) {
        for (const decode::NameAttribute& attribute : rdn) {
            if (attribute.type == std::string_view(decode::oids::kEmailAddress)) {
                names.push_back({Kind::Email, attribute.text, nullptr, nullptr, attribute.span});
            }
            const bool dns = bare && attribute.type == std::string_view(decode::oids::kCommonName)
                && isDnsNameOrWildcard(attribute.text)
                && attribute.text.find('.') != std::string::npos;
            if (dns) {
                names.push_back({Kind::Dns, attribute.text, nullptr, nullptr, attribute.span});
            }
        }
    }
    if (certificate.subjectAltName) {
        for (const GeneralName& name : *certificate.subjectAltName) {
            names.push_back(
                {name.kind, asText(name.value), &name.directory.canonical, &name, name.span});
        }
    }
    return names;
}

Match matchPermitted(const std::vector<GeneralName>& permitted, const Name& name)
{
    bool constrained = false;
    for (const GeneralName& constraint : permitted) {
        if (!sameForm(constraint, name)) {
            continue;
        }
        constrained = true;
        const Match match = matchOne(constraint, name, List::Permitted);
        if (match != Match::Outside) {
            return match;
        }
    }
    return inside(!constrained);
}

Match matchExcluded(const std::vector<GeneralName>& excluded, const Name& name)
{
    for (const GeneralName& constraint : excluded) {
        if (sameForm(constraint, name)) {
            const Match match = matchOne(constraint, name, List::Excluded);
            if (match != Match::Outside) {
                return match;
            }
        }
    }
    return Match::Outside;
}

std::string shown(const Name& name, const decode::Certificate& certificate)
{
    switch (name.kind) {
    case Kind::Dns:
    case Kind::Email:
    case Kind::Uri:
        return bounded(std::string(name.text), kMostNameBytes);
    case Kind::Directory:
        return nameParam(name.general != nullptr ? name.general->directory : certificate.subject);
    default:
        return bounded(hex(asBytes(name.text.substr(0, kMostNameBytes))), kMostNameBytes);
    }
}

Finding finding(IssueId id, const Name& name, const decode::Certificate& constrained,
    const decode::Certificate& subject)
{
    return {id, Severity::Failure,
        {{"subject", nameParam(subject.subject)}, {"name", shown(name, subject)},
            {"constrained", nameParam(constrained.subject)}},
        {name.span}};
}

} // namespace

std::size_t nameComparisons(
    const decode::NameConstraints& constraints, const decode::Certificate& subject)
{
    constexpr std::size_t kManyAttributes = 64;
    constexpr std::size_t kKinds = static_cast<std::size_t>(Kind::RegisteredId) + 1;
    std::array<std::size_t, kKinds> limits{};
    for (const auto* list : {&constraints.permitted, &constraints.excluded}) {
        for (const GeneralName& one : *list) {
            ++limits[static_cast<std::size_t>(one.kind)];
        }
    }
    std::size_t count = 0;
    if (subject.subjectAltName) {
        for (const GeneralName& name : *subject.subjectAltName) {
            count += limits[static_cast<std::size_t>(name.kind)];
        }
    }
    std::size_t attributes = 0;
    for (const auto& rdn : subject.subject.rdns) {
        attributes += rdn.size();
    }
    // A subject is one name. One of so many attributes that it can only be meant to cost something
    // counts as if each of them were compared with every limit.
    const std::size_t all = constraints.permitted.size() + constraints.excluded.size();
    return count
        + (attributes > kManyAttributes ? attributes * all
                                        : limits[static_cast<std::size_t>(Kind::Directory)]
                    + attributes * limits[static_cast<std::size_t>(Kind::Email)]);
}

std::optional<Finding> nameConstraintFinding(
    const decode::Certificate& constrained, const decode::Certificate& subject, PathPlace place)
{
    const decode::NameConstraints& constraints = *constrained.nameConstraints;
    for (const Name& name : namesOf(subject, place)) {
        const Match permitted = matchPermitted(constraints.permitted, name);
        const Match excluded = matchExcluded(constraints.excluded, name);
        if (permitted == Match::Unfit || excluded == Match::Unfit) {
            return finding(issue::kNameConstraintForm, name, constrained, subject);
        }
        if (permitted == Match::Outside || excluded == Match::Inside) {
            return finding(issue::kNameConstraint, name, constrained, subject);
        }
    }
    return std::nullopt;
}

} // namespace attest::trust
