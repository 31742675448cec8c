// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/arm/address.h"

#include "base/ascii.h"

#include <algorithm>

namespace attest::lab::arm {

namespace {

std::vector<std::string> segmentsOf(std::string_view path)
{
    std::vector<std::string> all;
    while (!path.empty()) {
        const std::size_t end = std::min(path.find('/'), path.size());
        if (end > 0) {
            all.emplace_back(path.substr(0, end));
        }
        path.remove_prefix(std::min(end + 1, path.size()));
    }
    return all;
}

} // namespace

std::string Address::type() const
{
    std::string text = space;
    for (const std::string& one : types) {
        text += "/" + one;
    }
    return text;
}

std::string Address::parent(std::string_view path) const
{
    return types.size() == 1 ? scope : std::string(path.substr(0, path.rfind('/')));
}

std::optional<Address> addressOf(std::string_view path)
{
    const auto segments = segmentsOf(path);
    Address address;
    std::size_t at = 0;
    const auto word = [&](std::size_t i, std::string_view text) {
        return i < segments.size() && equalNoCase(segments[i], text);
    };
    if (segments.size() == 1 && (word(0, "tenants") || word(0, "subscriptions"))) {
        return address;
    }
    if (word(at, "subscriptions") && at + 1 < segments.size()) {
        address.subscription = segments[at + 1];
        address.scope = "/subscriptions/" + address.subscription;
        at += 2;
    }
    if (!address.subscription.empty() && word(at, "resourceGroups") && at + 1 < segments.size()) {
        address.group = segments[at + 1];
        address.scope += "/resourceGroups/" + address.group;
        at += 2;
    } else if (at == 2 && word(at, "resourceGroups")) {
        ++at; // all of them
    }
    while (word(at, "providers") && at + 1 < segments.size()) {
        if (!address.space.empty()) {
            // A resource of one provider upon another's: the first is the scope of the second.
            address.scope += "/providers/" + address.space;
            for (std::size_t i = 0; i < address.types.size(); ++i) {
                address.scope += "/" + address.types[i]
                    + (i < address.names.size() ? "/" + address.names[i] : "");
            }
            address.types.clear();
            address.names.clear();
        }
        address.space = segments[at + 1];
        at += 2;
        while (at < segments.size() && !word(at, "providers")) {
            (address.types.size() > address.names.size() ? address.names : address.types)
                .push_back(segments[at++]);
        }
    }
    return at == segments.size() ? std::optional(address) : std::nullopt;
}

} // namespace attest::lab::arm
