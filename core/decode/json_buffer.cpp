// SPDX-License-Identifier: GPL-3.0-or-later
#include "decode/json_buffer.h"

#include "decode/json_names.h"

namespace attest::decode {

Span textRun(Buffers& buffers, const Tree& tree, NodeId string, const char* bufferName)
{
    const Span raw = tree.at(string).value;
    const std::string_view text = buffers.text(raw);
    if (text.find('\\') == std::string_view::npos) {
        return raw;
    }
    const std::string plain = unescapedJson(text);
    return buffers.whole(
        buffers.add(Buffer(bufferName, Derivation::JsonString, raw, copyBytes(asBytes(plain)))));
}

} // namespace attest::decode
