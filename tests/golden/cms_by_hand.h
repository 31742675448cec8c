// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "golden/imds_input.h"
#include "lab/mint/der_writer.h"

namespace attest::golden {

/// Messages that lab::mintCms cannot make.
struct HandMadeCms {
    std::vector<Bytes>
        attributes;     ///< DER members of the signed attributes; none: the content is signed
    Bytes signerEnding; ///< after the signature of the SignerInfo
};
[[nodiscard]] Bytes mintByHand(const Imds& in, const HandMadeCms& made);

} // namespace attest::golden
