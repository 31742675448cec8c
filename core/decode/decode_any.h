// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/buffers.h"
#include "base/finding.h"
#include "decode/certificate.h"
#include "decode/sniff.h"
#include "decode/tree.h"

namespace attest::decode {

/// Anything a person hands over, opened as far as it goes, for looking at. Nothing is judged: the
/// findings are what the readers stumbled over, and what could be read stays.
struct Decoded {
    /// A certificate inside: a node of kind Certificate in the tree, and its own buffers and tree.
    struct Inner {
        NodeId node = kNoNode;
        Span span;
        CertificatePtr certificate; ///< null when it could not be read; a finding says why
    };
    Sniffing sniffing;
    Buffers buffers; ///< buffer 0 is what was given
    Tree tree;
    NodeId root = kNoNode; ///< never kNoNode: for what nobody knows, a Group over the bytes
    std::vector<Inner> certificates;
    std::vector<Finding> findings;
};

[[nodiscard]] Decoded decodeAnything(std::string name, Bytes given);

} // namespace attest::decode
