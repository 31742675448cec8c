// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

/// Real documents and certificates of the reference material.
namespace attest::test {

struct NamedBytes {
    std::string name;
    Bytes bytes;
};

/// The certificates of a PEM text, whether or not they decode.
[[nodiscard]] std::vector<Bytes> pemCertificatesIn(std::string_view text);
/// Every certificate in the PEM files below a folder, as DER.
[[nodiscard]] std::vector<NamedBytes> pemCertificatesBelow(const std::filesystem::path& folder);
/// Every "signature" of the metadata service's answers in a folder, out of its base64.
[[nodiscard]] std::vector<NamedBytes> attestedDocuments(const std::filesystem::path& folder);

} // namespace attest::test
