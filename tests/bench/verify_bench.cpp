// SPDX-License-Identifier: GPL-3.0-or-later
// Attested documents: the whole verification, its RSA operations alone, and OpenSSL's own way.
#include "peer.h"
#include "tasks.h"

#include <string>

namespace attest::bench {
namespace {

using lab::KeySizes;
using test::Path;

struct Shape {
    const char* name;
    KeySizes sizes;
    Path path;
};

constexpr Shape kShapes[] = {
    {"2048", KeySizes::Small, Path::CrossSigned}, // RSA-2048 throughout
    {"real", KeySizes::Real, Path::CrossSigned},  // leaf 2048, issuing CA 4096, root 2048
    {"direct", KeySizes::Real, Path::Direct},     // leaf 2048, issuing CA 4096, root 4096
    {"2026", KeySizes::Real, Path::OverCrossSigning},
};

void verifying(benchmark::State& state, const Shape& shape)
{
    const DocumentTask task = documentTask(shape.sizes, shape.path);
    trust::Workbench bench;
    repeat(state, [&] { return appraiseOnce(task.genuine, bench); });
}

// What a process does once: every certificate decoded, every key loaded.
void firstSight(benchmark::State& state, const Shape& shape)
{
    const DocumentTask task = documentTask(shape.sizes, shape.path);
    repeat(state, [&] {
        trust::Workbench bench;
        return appraiseOnce(task.genuine, bench);
    });
}

void floorOf(benchmark::State& state, const Shape& shape)
{
    const DocumentTask task = documentTask(shape.sizes, shape.path);
    const Floor floor = Floor::ofDocument(task.genuine, task.path);
    repeat(state, [&] { return floor.verify(); });
}

void peerOf(benchmark::State& state, const Shape& shape)
{
    const DocumentTask task = documentTask(shape.sizes, shape.path);
    const Peer peer(task.genuine, task.path);
    repeat(state, [&] { return peer.verify(); });
}

[[maybe_unused]] const bool kRegistered = [] {
    for (const Shape& shape : kShapes) {
        const std::string name = std::string("document-") + shape.name;
        benchmark::RegisterBenchmark(("limit/" + name).c_str(), verifying, shape);
        benchmark::RegisterBenchmark(("floor/" + name).c_str(), floorOf, shape);
        benchmark::RegisterBenchmark(("peer/" + name).c_str(), peerOf, shape);
        benchmark::RegisterBenchmark(("first/" + name).c_str(), firstSight, shape);
    }
    return true;
}();

} // namespace
} // namespace attest::bench
