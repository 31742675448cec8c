// SPDX-License-Identifier: GPL-3.0-or-later
#include "vectors.h"

#include "support/shared.h"

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pem.h>

#include <algorithm>
#include <memory>
#include <string_view>

namespace attest::test {
namespace {

std::vector<std::filesystem::path> filesBelow(
    const std::filesystem::path& folder, std::string_view ending)
{
    std::vector<std::filesystem::path> files;
    std::error_code error;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder, error)) {
        const std::string name = entry.path().filename().string();
        if (entry.is_regular_file() && name.ends_with(ending)) {
            files.push_back(entry.path());
        }
    }
    std::ranges::sort(files);
    return files;
}

// OpenSSL's own decoders, so that what is under test is not used to prepare its input.
Bytes base64Of(std::string_view text)
{
    Bytes bytes(text.size());
    const int size = EVP_DecodeBlock(bytes.data(),
        reinterpret_cast<const unsigned char*>(text.data()), static_cast<int>(text.size()));
    const auto padding = static_cast<std::size_t>(std::ranges::count(text, '='));
    bytes.resize(size < 0 ? 0 : static_cast<std::size_t>(size) - padding);
    return bytes;
}

} // namespace

std::vector<Bytes> pemCertificatesIn(std::string_view text)
{
    std::vector<Bytes> all;
    const std::unique_ptr<BIO, decltype(&BIO_free)> bio(
        BIO_new_mem_buf(text.data(), static_cast<int>(text.size())), BIO_free);
    char* label = nullptr;
    char* header = nullptr;
    unsigned char* data = nullptr;
    long size = 0;
    while (PEM_read_bio(bio.get(), &label, &header, &data, &size) == 1) {
        if (std::string_view(label) == PEM_STRING_X509) {
            all.emplace_back(data, data + size);
        }
        OPENSSL_free(label);
        OPENSSL_free(header);
        OPENSSL_free(data);
    }
    return all;
}

std::vector<NamedBytes> pemCertificatesBelow(const std::filesystem::path& folder)
{
    std::vector<NamedBytes> all;
    for (const auto& path : filesBelow(folder, ".pem")) {
        for (Bytes& der : pemCertificatesIn(readFile(path).value_or(""))) {
            all.push_back({path.filename().string(), std::move(der)});
        }
    }
    return all;
}

std::vector<NamedBytes> attestedDocuments(const std::filesystem::path& folder)
{
    std::vector<NamedBytes> all;
    for (const auto& path : filesBelow(folder, ".imds.json")) {
        const std::string text = readFile(path).value_or("");
        const std::string_view member = "\"signature\"";
        const std::size_t at = text.find(member);
        const std::size_t open = text.find('"', at + member.size());
        const std::size_t close = text.find('"', open + 1);
        if (at != std::string::npos && close != std::string::npos) {
            all.push_back({path.filename().string(),
                base64Of(std::string_view(text).substr(open + 1, close - open - 1))});
        }
    }
    return all;
}

} // namespace attest::test
