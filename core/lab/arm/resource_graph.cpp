// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/arm/resource_graph.h"

#include "base/ascii.h"
#include "base/json_writer.h"
#include "decode/json.h"

#include <algorithm>
#include <charconv>

namespace attest::lab::arm {

namespace {

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view kBlanks = " \t\r\n";
    const std::size_t from = text.find_first_not_of(kBlanks);
    return from == std::string_view::npos
        ? std::string_view()
        : text.substr(from, text.find_last_not_of(kBlanks) - from + 1);
}

/// Parts between separators that stand outside of quotes.
std::vector<std::string_view> parts(std::string_view text, std::string_view separator)
{
    std::vector<std::string_view> all;
    char quote = 0;
    std::size_t from = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (quote != 0 ? text[i] == quote : text[i] == '\'' || text[i] == '"') {
            quote = quote != 0 ? '\0' : text[i];
        } else if (quote == 0 && equalNoCase(text.substr(i, separator.size()), separator)) {
            all.push_back(trimmed(text.substr(from, i - from)));
            i += separator.size() - 1;
            from = i + 1;
        }
    }
    all.push_back(trimmed(text.substr(from)));
    return all;
}

bool isPath(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
        return isAlnum(c) || c == '.' || c == '_' || c == '$';
    });
}

/// What stands in tolower(...), with a word on whether it did.
std::pair<std::string_view, bool> withoutLower(std::string_view text)
{
    constexpr std::string_view kCall = "tolower(";
    if (text.size() > kCall.size() && equalNoCase(text.substr(0, kCall.size()), kCall)
        && text.ends_with(')')) {
        return {trimmed(text.substr(kCall.size(), text.size() - kCall.size() - 1)), true};
    }
    return {text, false};
}

std::optional<std::string> literal(std::string_view text)
{
    const bool quoted = text.size() >= 2 && (text.front() == '\'' || text.front() == '"')
        && text.back() == text.front();
    return quoted ? std::optional(std::string(text.substr(1, text.size() - 2))) : std::nullopt;
}

std::optional<GraphQuery::Condition> readCondition(std::string_view text)
{
    for (const std::string_view op : {"==", "!=", "=~", "!~"}) {
        const auto sides = parts(text, op);
        if (sides.size() != 2) {
            continue;
        }
        const auto [path, lower] = withoutLower(sides[0]);
        const auto value = literal(withoutLower(sides[1]).first);
        if (!isPath(path) || !value) {
            return std::nullopt;
        }
        return GraphQuery::Condition{
            std::string(path), *value, op[0] == '=', lower || op[1] == '~'};
    }
    return std::nullopt;
}

bool readWhere(GraphQuery& query, std::string_view text)
{
    for (const std::string_view one : parts(text, " and ")) {
        const auto condition = readCondition(one);
        if (!condition) {
            return false;
        }
        query.conditions.push_back(*condition);
    }
    return true;
}

bool readProject(GraphQuery& query, std::string_view text)
{
    for (const std::string_view one : parts(text, ",")) {
        const auto sides = parts(one, "=");
        const std::string_view path = sides.back();
        if (sides.size() > 2 || !isPath(path) || !isPath(sides.front())) {
            return false;
        }
        query.columns.push_back({std::string(sides.front()), std::string(path)});
    }
    return true;
}

bool readStage(GraphQuery& query, std::string_view stage)
{
    const std::size_t blank = std::min(stage.find_first_of(" \t\n"), stage.size());
    const std::string word = lowered(stage.substr(0, blank));
    const std::string_view rest = trimmed(stage.substr(blank));
    if (word == "where") {
        return readWhere(query, rest);
    }
    if (word == "project") {
        return readProject(query, rest);
    }
    if (word == "limit" || word == "take") {
        const auto [end, error]
            = std::from_chars(rest.data(), rest.data() + rest.size(), query.limit);
        return error == std::errc() && end == rest.data() + rest.size();
    }
    return word == "order" || word == "sort";
}

/// The value at a dotted path; names compare without case, as the graph does.
decode::NodeId dig(const decode::JsonText& json, std::string_view path)
{
    decode::NodeId node = 0;
    for (const std::string_view step : parts(path, ".")) {
        decode::NodeId child
            = node == decode::kNoNode ? decode::kNoNode : json.tree.at(node).firstChild;
        while (
            child != decode::kNoNode && !equalNoCase(json.tree.name(child, json.buffers), step)) {
            child = json.tree.at(child).next;
        }
        node = child;
    }
    return node;
}

bool holds(const GraphQuery::Condition& condition, const decode::JsonText& json)
{
    const std::string found
        = decode::textOf(json.tree, dig(json, condition.path), json.buffers).value_or("");
    const bool equal
        = condition.caseless ? equalNoCase(found, condition.value) : found == condition.value;
    return equal == condition.equal;
}

std::string segmentAfter(std::string_view id, std::string_view name)
{
    const std::string low = lowered(id);
    const std::size_t at = low.find("/" + std::string(name) + "/");
    if (at == std::string::npos) {
        return {};
    }
    const std::size_t from = at + name.size() + 2;
    return std::string(id.substr(from, std::min(id.find('/', from), id.size()) - from));
}

} // namespace

std::optional<GraphQuery> readGraphQuery(std::string_view text)
{
    const auto stages = parts(text, "|");
    if (!equalNoCase(stages.front(), "resources")) {
        return std::nullopt;
    }
    GraphQuery query;
    for (std::size_t i = 1; i < stages.size(); ++i) {
        if (!readStage(query, stages[i])) {
            return std::nullopt;
        }
    }
    return query;
}

std::optional<std::string> graphRow(const World& world, const Resource& resource)
{
    // Children are not in the table "resources".
    if (std::count(resource.type.begin(), resource.type.end(), '/') > 1) {
        return std::nullopt;
    }
    const auto json = decode::readJsonText("resource", copyBytes(asBytes(resource.json)));
    if (!json) {
        return std::nullopt;
    }
    const auto raw = [&](std::string_view name) -> std::string {
        const decode::NodeId node = decode::member(json->tree, 0, name, json->buffers);
        return node == decode::kNoNode ? "null"
                                       : std::string(json->buffers.text(json->tree.at(node).span));
    };
    JsonWriter row;
    row.beginObject().member("id", resource.id).member("name", resource.name);
    row.member("type", lowered(resource.type)).member("tenantId", world.directory.tenantId);
    row.key("location").raw(raw("location"));
    row.member("resourceGroup", lowered(segmentAfter(resource.id, "resourcegroups")));
    row.member("subscriptionId", segmentAfter(resource.id, "subscriptions"));
    for (const char* name : {"managedBy", "properties", "tags", "identity", "zones"}) {
        row.key(name).raw(raw(name));
    }
    row.endObject();
    return row.take();
}

std::optional<std::string> selected(const GraphQuery& query, const std::string& row)
{
    const auto json = decode::readJsonText("row", copyBytes(asBytes(row)));
    if (!json
        || !std::all_of(query.conditions.begin(), query.conditions.end(),
            [&](const auto& condition) { return holds(condition, *json); })) {
        return std::nullopt;
    }
    if (query.columns.empty()) {
        return row;
    }
    JsonWriter out;
    out.beginObject();
    for (const GraphQuery::Column& column : query.columns) {
        const decode::NodeId node = dig(*json, column.path);
        std::string name = column.name; // "properties.vmId" becomes "properties_vmId"
        std::replace(name.begin(), name.end(), '.', '_');
        out.key(name).raw(node == decode::kNoNode ? std::string_view("null")
                                                  : json->buffers.text(json->tree.at(node).span));
    }
    out.endObject();
    return out.take();
}

} // namespace attest::lab::arm
