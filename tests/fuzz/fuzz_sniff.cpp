// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever is pasted is opened as far as it goes, and what is shown lies inside its buffers.
#include "decode/decode_any.h"

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

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const Decoded decoded = decodeAnything("given", Bytes(data, data + size));
    require(decoded.root == 0 && decoded.tree.size() > 0);
    const auto inside
        = [&](const Span& span) { return decoded.buffers.bytes(span).size() == span.length; };
    for (NodeId id = 0; id < decoded.tree.size(); ++id) {
        require(inside(decoded.tree.at(id).span));
        require(inside(decoded.tree.at(id).value));
    }
    for (const Finding& finding : decoded.findings) {
        for (const Span& span : finding.spans) {
            require(inside(span));
        }
    }
    return 0;
}
