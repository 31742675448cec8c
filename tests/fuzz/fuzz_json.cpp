// SPDX-License-Identifier: GPL-3.0-or-later
// The JSON reader: never past its text, spans inside their parents, and what it takes it can give
// back as text.
#include "base/utf8.h"
#include "decode/json.h"
#include "decode/json_names.h"

#include <cstdlib>

using namespace attest;
using namespace attest::decode;

namespace {

void require(bool condition)
{
    if (!condition) {
        std::abort();
    }
}

void checkNodes(const Tree& tree, const Buffers& buffers)
{
    for (NodeId id = 0; id < tree.size(); ++id) {
        const Node& node = tree.at(id);
        require(node.span.contains(node.value));
        require(buffers.bytes(node.span).size() == node.span.length);
        require(node.parent == kNoNode || tree.at(node.parent).span.contains(node.span));
        if (const auto text = textOf(tree, id, buffers)) {
            require(!firstInvalidUtf8(*text));
        }
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    Buffers buffers;
    const BufferId given = buffers.add(Buffer("given", Bytes(data, data + size)));
    Tree listed;
    Tree refused;
    const auto taken
        = readJson(listed, kNoNode, buffers, buffers.whole(given), {DuplicateNames::List});
    const auto strict = readJson(refused, kNoNode, buffers, buffers.whole(given));
    if (!taken) {
        require(!strict);
        require(taken.problem().span.end() <= size);
        return 0;
    }
    checkNodes(listed, buffers);
    require(duplicateNames(listed, *taken, buffers).empty() == strict.ok());
    static_cast<void>(unescapedJson(asText(ByteView(data, size))));
    return 0;
}
