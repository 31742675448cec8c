// SPDX-License-Identifier: GPL-3.0-or-later
// Every reader, given what would be dear to read, ends with a problem or a bounded result. Bounds are
// on what is counted (elements, allocations, octets held), never on time.
#include "allocations.h"
#include "bombs.h"
#include "decode/attested.h"
#include "decode/cms.h"
#include "decode/decode_any.h"
#include "decode/jose.h"
#include "trust/anchors.h"

#include <gtest/gtest.h>

using namespace attest;
using namespace attest::test;

namespace {

// An element costs a node of the tree, a value of its own and a finding at most, each with a few
// texts; 200,000 elements are read.
constexpr std::size_t kMostAllocations = 500'000;
constexpr std::size_t kMostBytes = 64U << 20U;
constexpr std::size_t kMostNodes = 2 * kLimits.nodes + 1'000; // what is nested is read on its own

struct Reading {
    Buffers buffers;
    decode::Tree tree;
};

using Reader = void (*)(Reading&);

void asJson(Reading& in)
{
    static_cast<void>(decode::readJson(in.tree, decode::kNoNode, in.buffers, in.buffers.whole(0)));
}
void asJsonWithDuplicates(Reading& in)
{
    decode::JsonOptions options;
    options.duplicates = decode::DuplicateNames::List;
    const auto root
        = decode::readJson(in.tree, decode::kNoNode, in.buffers, in.buffers.whole(0), options);
    if (root) {
        static_cast<void>(decode::duplicateNames(in.tree, *root, in.buffers));
    }
}
void asDerSignedData(Reading& in)
{
    static_cast<void>(
        decode::readSignedData(in.buffers, in.tree, decode::kNoNode, 0, decode::CmsEncoding::Der));
}
void asBerSignedData(Reading& in)
{
    static_cast<void>(decode::readSignedData(
        in.buffers, in.tree, decode::kNoNode, 0, decode::CmsEncoding::BerAllowed));
}
void asCertificate(Reading& in)
{
    static_cast<void>(decode::decodeCertificate(in.buffers.at(0).bytes()));
}
void asCertificates(Reading& in)
{
    static_cast<void>(trust::readCertificates(in.buffers.at(0).bytes()));
}
void asName(Reading& in)
{
    static_cast<void>(decode::decodeName(in.buffers.at(0).bytes()));
}
void asEnvelope(Reading& in)
{
    static_cast<void>(decode::openAttested(in.buffers, in.tree, 0, decode::EnvelopeForm::Anything));
}
void asContent(Reading& in)
{
    static_cast<void>(
        decode::readAttestedContent(in.buffers, in.tree, decode::kNoNode, in.buffers.whole(0)));
}
void asToken(Reading& in)
{
    const auto jws = decode::readCompactJws(in.buffers, in.tree, 0);
    if (jws) {
        static_cast<void>(decode::readClaims(in.buffers, in.tree, *jws));
    }
}
void asKeySet(Reading& in)
{
    static_cast<void>(decode::readJwks(in.buffers, in.tree, decode::kNoNode, 0));
}
void asDiscovery(Reading& in)
{
    static_cast<void>(decode::readDiscovery(in.buffers, in.tree, decode::kNoNode, 0));
}
void asAnything(Reading& in)
{
    decode::Decoded decoded = decode::decodeAnything("bomb", copyBytes(in.buffers.at(0).bytes()));
    in.tree = std::move(decoded.tree);
}

const std::pair<const char*, Reader> kReaders[] = {
    {"JSON", asJson},
    {"JSON with duplicates", asJsonWithDuplicates},
    {"DER SignedData", asDerSignedData},
    {"BER SignedData", asBerSignedData},
    {"certificate", asCertificate},
    {"certificates", asCertificates},
    {"name", asName},
    {"envelope", asEnvelope},
    {"content", asContent},
    {"token", asToken},
    {"key set", asKeySet},
    {"discovery", asDiscovery},
    {"anything", asAnything},
};

void expectBounded(const std::vector<Bomb>& bombs)
{
    Allocations most;
    for (const Bomb& bomb : bombs) {
        for (const auto& [name, read] : kReaders) {
            Reading in;
            in.buffers.add(Buffer("bomb", bomb.bytes));
            const AllocationCount counting;
            read(in);
            const Allocations taken = counting.taken();
            EXPECT_LE(taken.count, kMostAllocations) << bomb.name << " as " << name;
            EXPECT_LE(taken.peakBytes, kMostBytes) << bomb.name << " as " << name;
            EXPECT_LE(in.tree.size(), kMostNodes) << bomb.name << " as " << name;
            most = larger(most, taken);
        }
    }
    record(most);
}

} // namespace

TEST(BombForReaders, Texts)
{
    expectBounded(textBombs());
}

TEST(BombForReaders, Der)
{
    expectBounded(derBombs());
}

TEST(BombForReaders, Certificates)
{
    expectBounded(certificateBombs());
}

TEST(BombForReaders, SignedData)
{
    expectBounded(cmsBombs());
}

TEST(BombForReaders, Tokens)
{
    expectBounded(tokenBombs());
}
