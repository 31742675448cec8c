// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ascii.h"
#include "base/hex.h"
#include "base/ip_address.h"
#include "decode/oids.h"
#include "trust/chain.h"
#include "trust/chain_issues.h"
#include "trust/name_forms.h"

#include <algorithm>

namespace attest::trust {
namespace {

using Kind = decode::GeneralName::Kind;

Kind kindOf(NameType type)
{
    switch (type) {
    case NameType::Dns:
        return Kind::Dns;
    case NameType::Ip:
        return Kind::Ip;
    case NameType::Email:
        return Kind::Email;
    }
    return Kind::Dns;
}

const char* typeName(NameType type)
{
    switch (type) {
    case NameType::Dns:
        return "dns";
    case NameType::Ip:
        return "ip";
    case NameType::Email:
        return "email";
    }
    return "";
}

// RFC 6125 6.4.3, at its narrowest: the wildcard is the whole left-most label, stands for exactly one,
// and at least two labels follow it.
bool matchesDns(std::string_view presented, std::string_view wanted)
{
    if (!presented.starts_with("*.")) {
        return isHostName(presented) && equalNoCase(presented, wanted);
    }
    const std::string_view domain = presented.substr(2);
    const std::size_t dot = wanted.find('.');
    return isHostName(domain) && domain.find('.') != std::string_view::npos
        && dot != std::string_view::npos && equalNoCase(domain, wanted.substr(dot + 1));
}

bool matchesEmail(std::string_view presented, const Mailbox& wanted)
{
    const std::optional<Mailbox> box = mailbox(presented);
    return box && box->local == wanted.local && equalNoCase(box->host, wanted.host);
}

/// The name asked for, in the form it is compared in.
struct Wanted {
    NameType type = NameType::Dns;
    std::string_view text;
    Bytes address;
    Mailbox mailbox;

    [[nodiscard]] bool matches(const decode::GeneralName& name) const
    {
        switch (type) {
        case NameType::Dns:
            return matchesDns(asText(name.value), text);
        case NameType::Ip:
            return name.value == address;
        case NameType::Email:
            return matchesEmail(asText(name.value), mailbox);
        }
        return false;
    }
};

std::optional<Wanted> read(NameType type, std::string_view name)
{
    Wanted wanted{type, name, {}, {}};
    switch (type) {
    case NameType::Dns:
        // An absolute name is written with a dot at its end, in certificates never.
        if (name.ends_with('.')) {
            wanted.text.remove_suffix(1);
        }
        // An address is not found among DNS names, whatever somebody put there.
        return isHostName(wanted.text) && !ipAddress(wanted.text) ? std::optional(wanted)
                                                                  : std::nullopt;
    case NameType::Ip:
        if (auto address = ipAddress(name)) {
            wanted.address = std::move(*address);
            return wanted;
        }
        return std::nullopt;
    case NameType::Email:
        if (const auto box = mailbox(name)) {
            wanted.mailbox = *box;
            return wanted;
        }
        return std::nullopt;
    }
    return std::nullopt;
}

std::string shown(const decode::GeneralName& name)
{
    return name.kind == Kind::Ip ? hex(name.value) : std::string(asText(name.value));
}

// Whether a common name that is a host's contradicts the DNS names: none of them is it or lies under it.
bool contradicts(std::string_view commonName, const std::vector<decode::GeneralName>& names)
{
    const auto fits = [commonName](const decode::GeneralName& name) {
        const std::string_view text = asText(name.value);
        return matchesDns(text, commonName)
            || (text.size() > commonName.size() && text[text.size() - commonName.size() - 1] == '.'
                && equalNoCase(text.substr(text.size() - commonName.size()), commonName));
    };
    const auto isDns = [](const decode::GeneralName& name) { return name.kind == Kind::Dns; };
    return std::ranges::any_of(names, isDns)
        && std::ranges::none_of(
            names, [&](const decode::GeneralName& name) { return isDns(name) && fits(name); });
}

// The profile of the web wants a common name to be one of the subject alternative names (CA/Browser Forum
// Baseline Requirements 7.1.4.3). Real certificates put the domain there beside the hosts under it, so only
// one that none of the names equals or lies under is refused. Names are never taken from it.
std::optional<Finding> strayCommonName(const decode::Certificate& leaf)
{
    for (const auto& rdn : leaf.subject.rdns) {
        for (const decode::NameAttribute& attribute : rdn) {
            const bool host = isHostName(attribute.text)
                && attribute.text.find('.') != std::string::npos && !ipAddress(attribute.text);
            if (attribute.type == decode::oids::kCommonName && host
                && contradicts(attribute.text, *leaf.subjectAltName)) {
                return Finding{issue::kStrayCommonName, Severity::Failure,
                    {{"commonName", attribute.text}}, {attribute.span}};
            }
        }
    }
    return {};
}

} // namespace

std::vector<Finding> checkPeerName(
    const decode::Certificate& leaf, NameType type, std::string_view name)
{
    const Param asked{"wanted", std::string(name)};
    const decode::Extension* extension = leaf.extension(decode::oids::kSubjectAltName);
    const Span at = extension != nullptr ? extension->span : leaf.subject.span;
    const std::optional<Wanted> wanted = read(type, name);
    if (!wanted) {
        return {{issue::kBadReference, Severity::Failure,
            {asked, {"type", std::string(typeName(type))}}, {at}}};
    }
    if (!leaf.subjectAltName) {
        return {{issue::kNoSan, Severity::Failure, {asked}, {at}}};
    }
    std::string found;
    for (const decode::GeneralName& one : *leaf.subjectAltName) {
        if (one.kind != kindOf(type)) {
            continue;
        }
        if (wanted->matches(one)) {
            const std::optional<Finding> stray
                = type == NameType::Email ? std::nullopt : strayCommonName(leaf);
            return stray ? std::vector<Finding>{*stray} : std::vector<Finding>{};
        }
        found += (found.empty() ? "" : ", ") + shown(one);
    }
    return {{issue::kMismatch, Severity::Failure, {asked, {"found", std::move(found)}}, {at}}};
}

} // namespace attest::trust
