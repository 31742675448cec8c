// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json_writer.h"
#include "decode/json.h"
#include "decode/json_names.h"
#include "report/contract.h"

namespace attest::report {
namespace {

using decode::NodeKind;

// As it was written. One of thousands of digits is a text: there are readers that refuse a whole answer
// for the sake of such a number.
void writeNumber(JsonWriter& json, std::string_view digits)
{
    constexpr std::size_t kMostDigits = 64;
    if (digits.size() > kMostDigits) {
        json.string(digits);
    } else {
        json.raw(digits);
    }
}

// The reader bounds the depth, so recursion is bounded as well.
void write(JsonWriter& json, const decode::Tree& tree, decode::NodeId id, const Buffers& buffers)
{
    const decode::Node& node = tree.at(id);
    switch (node.kind) {
    case NodeKind::Object:
        json.beginObject();
        for (auto child = node.firstChild; child != decode::kNoNode; child = tree.at(child).next) {
            json.key(decode::unescapedJson(buffers.text(tree.at(child).key)));
            write(json, tree, child, buffers);
        }
        json.endObject();
        break;
    case NodeKind::Array:
        json.beginArray();
        for (auto child = node.firstChild; child != decode::kNoNode; child = tree.at(child).next) {
            write(json, tree, child, buffers);
        }
        json.endArray();
        break;
    case NodeKind::String:
        json.string(decode::textOf(tree, id, buffers).value_or(std::string()));
        break;
    case NodeKind::Number:
        writeNumber(json, buffers.text(node.span));
        break;
    case NodeKind::True:
    case NodeKind::False:
        json.boolean(node.kind == NodeKind::True);
        break;
    default:
        json.null();
        break;
    }
}

} // namespace

std::string valueJson(const decode::Tree& tree, decode::NodeId node, const Buffers& buffers)
{
    JsonWriter json;
    write(json, tree, node, buffers);
    return json.take();
}

} // namespace attest::report
