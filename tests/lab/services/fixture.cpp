// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixture.h"

#include "decode/base64.h"
#include "decode/json.h"

namespace attest::test {

namespace {

using namespace decode;

NodeId dig(const JsonText& json, std::string_view path)
{
    NodeId node = 0;
    while (node != kNoNode && !path.empty()) {
        const std::size_t end = std::min(path.find('/'), path.size());
        const std::string_view step = path.substr(0, end);
        path.remove_prefix(std::min(end + 1, path.size()));
        if (json.tree.at(node).kind == NodeKind::Array) {
            NodeId child = json.tree.at(node).firstChild;
            for (int i = std::stoi(std::string(step)); i > 0 && child != kNoNode; --i) {
                child = json.tree.at(child).next;
            }
            node = child;
        } else {
            node = member(json.tree, node, step, json.buffers);
        }
    }
    return node;
}

} // namespace

std::shared_ptr<lab::Tenant> newTenant()
{
    static const lab::World world = lab::seededWorld(kSeed, kNow);
    static const lab::AzureLikePki pki(kSeed, kNow, lab::KeySizes::Small);
    return std::make_shared<lab::Tenant>(
        world, [] { return kNow; }, pki);
}

lab::http::Request get(std::string target, std::vector<lab::http::Header> headers)
{
    return {"GET", std::move(target), std::move(headers), {}};
}

lab::http::Request post(
    std::string target, std::string body, std::vector<lab::http::Header> headers)
{
    return {"POST", std::move(target), std::move(headers), std::move(body)};
}

std::string at(const std::string& text, std::string_view path)
{
    const auto json = readJsonText("answer", copyBytes(asBytes(text)));
    if (!json) {
        return "(no JSON) " + text;
    }
    const NodeId node = dig(*json, path);
    if (node == kNoNode) {
        return {};
    }
    if (const auto string = textOf(json->tree, node, json->buffers)) {
        return *string;
    }
    const Span span = json->tree.at(node).span;
    return text.substr(span.offset, span.length);
}

bool has(const std::string& text, std::string_view path)
{
    const auto json = readJsonText("answer", copyBytes(asBytes(text)));
    return json.ok() && dig(*json, path) != kNoNode;
}

std::string claimsOf(const std::string& token)
{
    const std::size_t from = token.find('.') + 1;
    const auto bytes = fromBase64(
        std::string_view(token).substr(from, token.find('.', from) - from), Base64Form::Url);
    return bytes.ok() ? std::string(asText(*bytes)) : std::string();
}

} // namespace attest::test
