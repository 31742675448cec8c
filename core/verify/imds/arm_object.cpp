// SPDX-License-Identifier: GPL-3.0-or-later
#include "verify/imds/arm_object.h"

#include "base/ascii.h"

#include <algorithm>

namespace attest::verify::imds {
namespace {

std::vector<std::string_view> segmentsOf(std::string_view id)
{
    std::vector<std::string_view> parts;
    while (!id.empty() && parts.size() < 32) {
        const std::size_t slash = id.find('/');
        parts.push_back(id.substr(0, slash));
        id = slash == std::string_view::npos ? std::string_view{} : id.substr(slash + 1);
        if (slash != std::string_view::npos && id.empty()) {
            parts.emplace_back();
        }
    }
    return parts;
}

// Resource groups may hold parentheses and letters beyond ASCII; nothing may hold what a URL or a
// path gives a meaning to.
bool isPlainSegment(std::string_view segment)
{
    constexpr std::string_view forbidden = "%?#\\&<>:*\"'|;,{}[]^`~!@$=+ ";
    return !segment.empty() && segment.size() <= 128 && segment != "." && segment != ".."
        && segment.back() != '.' && std::ranges::all_of(segment, [&](char c) {
               return static_cast<unsigned char>(c) > 0x1F && c != 0x7F
                   && forbidden.find(c) == std::string_view::npos;
           });
}

} // namespace

bool isPlainArmId(std::string_view text)
{
    if (text.size() > 2048 || !text.starts_with('/')) {
        return false;
    }
    const auto parts = segmentsOf(text.substr(1));
    return !parts.empty() && std::ranges::all_of(parts, isPlainSegment);
}

std::optional<ResourceId> parseMachineId(std::string_view text)
{
    if (!isPlainArmId(text)) {
        return {};
    }
    const auto parts = segmentsOf(text.substr(1));
    const auto is
        = [&parts](std::size_t at, std::string_view word) { return equalNoCase(parts[at], word); };
    if ((parts.size() != 8 && parts.size() != 10) || !is(0, "subscriptions")
        || !is(2, "resourceGroups") || !is(4, "providers") || !is(5, "Microsoft.Compute")
        || !isGuid(parts[1])) {
        return {};
    }
    ResourceId id{std::string(text), std::string(parts[1]), std::string(parts[3]), {}, {}};
    if (parts.size() == 8 && is(6, "virtualMachines")) {
        id.name = parts[7];
    } else if (parts.size() == 10 && is(6, "virtualMachineScaleSets") && is(8, "virtualMachines")) {
        id.scaleSet = parts[7];
        id.name = parts[9];
    } else {
        return {};
    }
    return id;
}

std::string armSegment(std::string_view id, std::string_view type)
{
    const auto parts = segmentsOf(id.starts_with('/') ? id.substr(1) : id);
    for (std::size_t i = 0; i + 1 < parts.size(); ++i) {
        if (equalNoCase(parts[i], type)) {
            return std::string(parts[i + 1]);
        }
    }
    return {};
}

decode::NodeId dig(
    StageRun& run, decode::NodeId from, std::initializer_list<std::string_view> names)
{
    for (const std::string_view name : names) {
        if (from == decode::kNoNode) {
            return from;
        }
        from = decode::member(run.tree(), from, name, run.buffers());
    }
    return from;
}

std::string digText(
    StageRun& run, decode::NodeId from, std::initializer_list<std::string_view> names)
{
    const decode::NodeId node = dig(run, from, names);
    return node == decode::kNoNode
        ? std::string{}
        : decode::textOf(run.tree(), node, run.buffers()).value_or(std::string{});
}

} // namespace attest::verify::imds
