// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/buffers.h"

#include <string_view>

namespace attest::decode {

/// What a pasted or opened thing is.
enum class Sniffed {
    Unknown,
    AttestedResponse, ///< {"encoding":"pkcs7","signature":...}
    Base64Cms,
    PemCms,
    DerCms,
    Certificate, ///< one, as DER or as base64 without PEM lines
    PemCertificates,
    Jwt,
    Jwks,
    Discovery,
    TokenResponse,    ///< the metadata service's answer with "access_token"
    InstanceMetadata, ///< the metadata service's description of the machine
    ArmObject,        ///< one object, or a list, of Azure Resource Manager
    PolicyYaml,
    CaseFile,
    Json, ///< some other JSON
};
/// "attested-response", "jwt", ...
[[nodiscard]] std::string_view sniffedName(Sniffed kind);

/// By what it was recognised, so that a wrong guess can be understood.
enum class SniffedBy {
    Nothing,
    Members, ///< of a JSON object, or of the part of it that could be read
    PemLabel,
    DerShape,  ///< the first DER elements
    TextShape, ///< characters and separators of the text
    Keywords,  ///< of a policy file
};

struct Sniffing {
    Sniffed kind = Sniffed::Unknown;
    SniffedBy by = SniffedBy::Nothing;
    /// The telling detail, static: a member name, a PEM label's kind. May be empty.
    std::string_view detail;
};

/// Guesses, cheaply and whatever the bytes are. A damaged document is still recognised by what is
/// left of it: the reader of its kind then says what is wrong.
[[nodiscard]] Sniffing sniff(const Buffers& buffers, BufferId given);

} // namespace attest::decode
