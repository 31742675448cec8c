// SPDX-License-Identifier: GPL-3.0-or-later
#include "bytes/byte_text.h"

#include <QtCore/QByteArray>

namespace attest::ui {
namespace {

constexpr qsizetype kPemLine = 64; // RFC 7468 2
constexpr std::size_t kCLine = 12;

QString pem(const QByteArray& bytes, const QString& label)
{
    const auto body = QString::fromLatin1(bytes.toBase64());
    QString out = QStringLiteral("-----BEGIN %1-----\n").arg(label);
    for (qsizetype at = 0; at < body.size(); at += kPemLine) {
        out += body.mid(at, kPemLine) + QLatin1Char('\n');
    }
    return out + QStringLiteral("-----END %1-----\n").arg(label);
}

QString cArray(ByteView bytes)
{
    QString out = QStringLiteral("static const unsigned char bytes[%1] = {").arg(bytes.size());
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        out += i % kCLine == 0 ? QStringLiteral("\n    ") : QStringLiteral(" ");
        out += QStringLiteral("0x%1,").arg(bytes[i], 2, 16, QLatin1Char('0'));
    }
    return out + QStringLiteral("\n};\n");
}

QString plain(ByteView bytes)
{
    QString out;
    out.reserve(static_cast<qsizetype>(bytes.size()));
    for (const Byte byte : bytes) {
        out += byte == '\n' || byte == '\t' ? QChar(byte) : shownByte(byte);
    }
    return out;
}

} // namespace

QChar shownByte(Byte byte)
{
    return byte >= 0x20 && byte < 0x7F ? QChar(byte) : QLatin1Char('.');
}

QString bytesAs(BytesForm form, ByteView bytes, const QString& pemLabel)
{
    const auto raw = QByteArray::fromRawData(
        reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size()));
    switch (form) {
    case BytesForm::Hex:
        return QString::fromLatin1(raw.toHex());
    case BytesForm::Base64:
        return QString::fromLatin1(raw.toBase64());
    case BytesForm::Pem:
        return pem(raw, pemLabel);
    case BytesForm::C:
        return cArray(bytes);
    case BytesForm::Text:
        return plain(bytes);
    }
    return {};
}

} // namespace attest::ui
