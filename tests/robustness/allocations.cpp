// SPDX-License-Identifier: GPL-3.0-or-later
// Replaces the global operators new and delete of this test program with counting ones.
#include "allocations.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <malloc.h>
#include <new>
#include <string>

namespace {

// Plain numbers: the tests of this program run on one thread, and a static that needed making could
// be used before it is made.
std::size_t count = 0;
std::size_t all = 0;
std::int64_t held = 0;
std::int64_t peak = 0;

void* counted(void* block)
{
    if (block == nullptr) {
        throw std::bad_alloc();
    }
    ++count;
    all += malloc_usable_size(block);
    held += static_cast<std::int64_t>(malloc_usable_size(block));
    peak = held > peak ? held : peak;
    return block;
}

void release(void* block) noexcept
{
    if (block != nullptr) {
        held -= static_cast<std::int64_t>(malloc_usable_size(block));
        std::free(block);
    }
}

std::size_t rounded(std::size_t size, std::align_val_t alignment)
{
    const auto step = static_cast<std::size_t>(alignment);
    return (size + step - 1) / step * step;
}

} // namespace

void* operator new(std::size_t size)
{
    return counted(std::malloc(size > 0 ? size : 1));
}
// The standard library's temporary buffers are asked for this way; a sanitizer's own operator, paired
// with the delete below, would be a mismatch.
void* operator new(std::size_t size, const std::nothrow_t&) noexcept
{
    void* block = std::malloc(size > 0 ? size : 1);
    return block != nullptr ? counted(block) : nullptr;
}
void* operator new(std::size_t size, std::align_val_t alignment)
{
    return counted(
        std::aligned_alloc(static_cast<std::size_t>(alignment), rounded(size, alignment)));
}
void operator delete(void* block) noexcept
{
    release(block);
}
void operator delete(void* block, std::size_t) noexcept
{
    release(block);
}
void operator delete(void* block, std::align_val_t) noexcept
{
    release(block);
}
void operator delete(void* block, std::size_t, std::align_val_t) noexcept
{
    release(block);
}

namespace attest::test {

Allocations larger(const Allocations& a, const Allocations& b)
{
    return {std::max(a.count, b.count), std::max(a.peakBytes, b.peakBytes),
        std::max(a.allBytes, b.allBytes)};
}

void record(const Allocations& most)
{
    testing::Test::RecordProperty("allocations", std::to_string(most.count));
    testing::Test::RecordProperty("peakBytes", std::to_string(most.peakBytes));
}

AllocationCount::AllocationCount()
{
    count = 0;
    all = 0;
    held = 0;
    peak = 0;
}

Allocations AllocationCount::taken() const
{
    return {count, static_cast<std::size_t>(peak), all};
}

} // namespace attest::test
