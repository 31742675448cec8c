// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decode/certificate.h"
#include "decode/sniff.h"
#include "decode/tree.h"
#include "verb.h"

namespace attest::app {

/// A file taken apart as far as it went.
struct Decoded {
    std::string what; ///< "attested document", as marked
    Buffers buffers;
    decode::Tree tree;
    decode::NodeId root = decode::kNoNode;
    std::vector<decode::CertificatePtr> certificates; ///< with trees of their own
    std::vector<Finding> findings;                    ///< irregularities; spans are in buffers
    std::optional<Problem> problem;                   ///< where it ended
    std::vector<std::string_view> stages;             ///< that decoding it consists of
};

// Each takes the whole of a file.
[[nodiscard]] Decoded decodeCertificates(const FileData& file);
[[nodiscard]] Decoded decodeCms(const FileData& file);
enum class Strictness { Lenient, Strict };
/// Strict: only the response as the metadata service gives it. Lenient: bare base64, PEM, DER too.
[[nodiscard]] Decoded decodeAttested(const FileData& file, Strictness strictness);
[[nodiscard]] Decoded decodeToken(const FileData& file);
[[nodiscard]] Decoded decodeKeySet(const FileData& file, Strictness strictness);
/// Whatever it is; `kind` says what it was taken for.
struct Sniffed {
    decode::Sniffed kind = decode::Sniffed::Unknown;
    Decoded decoded;
};
[[nodiscard]] Sniffed decodeSniffed(const FileData& file);

/// "a token", "an attested document", as marked.
[[nodiscard]] const char* kindWords(decode::Sniffed kind);
/// "assay decode jwt": the verb that takes such a file apart, or judges it; empty when there is none.
[[nodiscard]] std::string_view verbFor(decode::Sniffed kind);

/// Prints it in the form that was asked for; answers with the exit code.
int answer(const Invocation& invocation, const Decoded& decoded);

} // namespace attest::app
