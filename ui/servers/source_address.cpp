// SPDX-License-Identifier: GPL-3.0-or-later
#include "servers/source_address.h"

namespace attest::ui {
namespace {

using Kind = SourceEntry::Kind;

constexpr std::string_view kKube = "kube:", kJournal = "journal:", kDocker = "docker:",
                           kLoki = "loki+";

std::string whole(std::string_view prefix, const std::string& optional, const std::string& rest)
{
    return std::string(prefix) + optional + (optional.empty() ? "" : "/") + rest;
}

std::string kubeAddress(const SourceAddress& parts)
{
    const bool labels = parts.pods.find('=') != std::string::npos || parts.pods.empty();
    return std::string(kKube) + parts.kubeContext + "/" + parts.nameSpace + (labels ? "?" : "/")
        + parts.pods;
}

/// What stands before the first of these characters; it is taken away with it.
std::string taken(std::string_view& text, std::string_view ends)
{
    const auto end = std::min(text.find_first_of(ends), text.size());
    const std::string before(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    return before;
}

/// The same where only what ends in a slash is there at all.
std::string takenIfAny(std::string_view& text)
{
    return text.find('/') == std::string_view::npos ? std::string() : taken(text, "/");
}

SourceAddress apart(Kind kind, std::string_view text)
{
    const auto pass = [&text](std::string_view prefix) {
        text.remove_prefix(text.starts_with(prefix) ? prefix.size() : 0);
    };
    SourceAddress parts;
    switch (kind) {
    case Kind::File:
        parts.path = text;
        break;
    case Kind::Command:
        parts.command = text;
        break;
    case Kind::Kubernetes:
        pass(kKube);
        parts.kubeContext = taken(text, "/");
        parts.nameSpace = taken(text, "/?");
        parts.pods = text;
        break;
    case Kind::Journal:
        pass(kJournal);
        parts.host = takenIfAny(text);
        parts.units = text;
        break;
    case Kind::Docker:
        pass(kDocker);
        parts.dockerContext = takenIfAny(text);
        parts.container = text;
        break;
    case Kind::Loki:
        pass(kLoki);
        parts.url = taken(text, "?");
        parts.query = text;
        break;
    case Kind::Metrics:
    case Kind::Prometheus:
        parts.url = text;
        break;
    }
    return parts;
}

} // namespace

std::string addressOf(Kind kind, const SourceAddress& parts)
{
    switch (kind) {
    case Kind::File:
        return parts.path;
    case Kind::Command:
        return parts.command;
    case Kind::Kubernetes:
        return kubeAddress(parts);
    case Kind::Journal:
        return whole(kJournal, parts.host, parts.units);
    case Kind::Docker:
        return whole(kDocker, parts.dockerContext, parts.container);
    case Kind::Loki:
        return std::string(kLoki) + parts.url + "?" + parts.query;
    case Kind::Metrics:
    case Kind::Prometheus:
        return parts.url;
    }
    return {};
}

std::optional<SourceAddress> partsOf(const SourceEntry& source)
{
    auto parts = apart(source.kind, source.address);
    return addressOf(source.kind, parts) == source.address ? std::optional(std::move(parts))
                                                           : std::nullopt;
}

bool mayBeEdited(const SourceEntry& source)
{
    return !source.lab && partsOf(source);
}

} // namespace attest::ui
