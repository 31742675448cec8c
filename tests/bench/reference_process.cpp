// SPDX-License-Identifier: GPL-3.0-or-later
// reference_process LEAF INTERMEDIATE ROOT: the least that a program with assay's libraries does to
// verify three certificates (PEM files), each under the next and the last under itself.
#include <QtCore/QCoreApplication>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include <cstdio>

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    if (argc != 4) {
        std::fprintf(stderr, "usage: reference_process LEAF INTERMEDIATE ROOT\n");
        return 2;
    }
    X509* certificates[3] = {};
    for (int i = 0; i < 3; ++i) {
        std::FILE* file = std::fopen(argv[i + 1], "r");
        if (file != nullptr) {
            certificates[i] = PEM_read_X509(file, nullptr, nullptr, nullptr);
            std::fclose(file);
        }
        if (certificates[i] == nullptr) {
            std::fprintf(stderr, "%s cannot be read\n", argv[i + 1]);
            return 2;
        }
    }
    for (int i = 0; i < 3; ++i) {
        X509* issuer = certificates[i < 2 ? i + 1 : 2];
        if (X509_verify(certificates[i], X509_get0_pubkey(issuer)) != 1) {
            std::fprintf(stderr, "%s does not hold\n", argv[i + 1]);
            return 1;
        }
    }
    std::puts("three certificates hold");
    return 0;
}
