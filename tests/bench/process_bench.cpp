// SPDX-License-Identifier: GPL-3.0-or-later
// process_bench ASSAY REFERENCE: one verification as a process of its own, alternating with a program
// that has to load the same libraries. Prints name, CPU time and time by the clock of the best run of
// each, in nanoseconds, for run.sh.
#include "evidence/minted.h"
#include "spawn.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>

using namespace attest;
using namespace attest::bench;

namespace {

constexpr int kRuns = 150;

struct Program {
    std::string name;
    std::vector<std::string> command;
    double wall = 1e9, cpu = 1e9;
};

void write(const std::filesystem::path& path, std::string_view bytes)
{
    std::ofstream(path, std::ios::binary) << bytes;
}

// Files as a person would have them.
std::vector<Program> programs(
    const char* assay, const char* reference, const std::filesystem::path& folder)
{
    constexpr auto kSizes = lab::KeySizes::Real;
    constexpr auto kPath = test::Path::CrossSigned;
    const test::Genuine genuine = test::mintedDocument(kSizes, kPath);
    const std::vector<lab::Certificate> chain = test::certificatesOf(kSizes, kPath);
    const std::string document = folder / "document.json", roots = folder / "roots.pem",
                      intermediates = folder / "intermediates.pem", leaf = folder / "leaf.pem";
    write(document, asText(genuine.evidence.bytes));
    write(leaf, lab::certificatePem(chain[0].der));
    write(intermediates, lab::certificatePem(chain[1].der));
    write(roots, lab::certificatePem(chain[2].der));
    std::vector<std::string> verify{assay, "verify", "attested", document, "--roots", roots,
        "--intermediates", intermediates, "--nonce", *genuine.context.nonce, "--time",
        formatRfc3339(genuine.context.now)};
    std::vector<std::string> json = verify;
    json.emplace_back("--json");
    return {
        {"limit/process", std::move(verify)},
        {"floor/process", {reference, leaf, intermediates, roots}},
        {"limit/process-json", std::move(json)},
        {"first/process-version", {assay, "version"}},
    };
}

} // namespace

int main(int argc, char** argv)
{
    if (argc != 3) {
        std::fprintf(stderr, "usage: process_bench ASSAY REFERENCE\n");
        return 2;
    }
    std::string folder = std::filesystem::temp_directory_path() / "assayer-bench-XXXXXX";
    if (::mkdtemp(folder.data()) == nullptr) {
        std::perror("mkdtemp");
        return 2;
    }
    std::vector<Program> all = programs(argv[1], argv[2], folder);
    int failed = 0;
    for (int run = 0; run < kRuns && failed == 0; ++run) {
        for (Program& program : all) {
            const ProcessTime time = timeProcess(program.command);
            if (time.exit != 0) {
                std::fprintf(stderr, "%s ended with %d\n", program.name.c_str(), time.exit);
                failed = 1;
            }
            program.wall = std::min(program.wall, time.wall);
            program.cpu = std::min(program.cpu, time.cpu);
        }
    }
    for (const Program& program : all) {
        // In the columns of Google Benchmark's CSV: name, iterations, real time, CPU time, unit.
        std::printf("\"%s/manual_time\",%d,%.0f,%.0f,ns\n", program.name.c_str(), kRuns,
            program.wall * 1e9, program.cpu * 1e9);
    }
    std::filesystem::remove_all(folder);
    return failed;
}
