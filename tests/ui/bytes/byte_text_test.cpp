// SPDX-License-Identifier: GPL-3.0-or-later
#include "bytes/byte_layout.h"
#include "bytes/byte_search.h"
#include "bytes/byte_text.h"
#include "theme/fonts.h"

#include <QtGui/QFont>
#include <QtTest/QTest>

using namespace attest;
using ui::ByteColumn;
using ui::BytesForm;

/// Bytes as text and the other way round.
class ByteTextTest : public QObject {
    Q_OBJECT
private slots:
    void writesEveryForm();
    void wrapsPemAsOthersDo();
    void readsWhatIsLookedFor_data();
    void readsWhatIsLookedFor();
    void passesSecretsOver();
    void readsOffsets();
    void findsTheByteAtAPoint();
};

void ByteTextTest::writesEveryForm()
{
    const Bytes bytes{0x30, 0x82, 'A', 0x00, 0x1B, 0xFF};
    const auto as
        = [&](BytesForm form) { return ui::bytesAs(form, bytes, QStringLiteral("DATA")); };
    QCOMPARE(as(BytesForm::Hex), QStringLiteral("308241001bff"));
    QCOMPARE(as(BytesForm::Base64), QStringLiteral("MIJBABv/"));
    QCOMPARE(as(BytesForm::Text), QStringLiteral("0.A..."));
    QCOMPARE(
        as(BytesForm::Pem), QStringLiteral("-----BEGIN DATA-----\nMIJBABv/\n-----END DATA-----\n"));
    QCOMPARE(as(BytesForm::C),
        QStringLiteral("static const unsigned char bytes[6] = {\n"
                       "    0x30, 0x82, 0x41, 0x00, 0x1b, 0xff,\n};\n"));
}

void ByteTextTest::wrapsPemAsOthersDo()
{
    const Bytes bytes(100, 'x');
    const auto lines
        = ui::bytesAs(BytesForm::Pem, bytes, QStringLiteral("CMS")).split(QLatin1Char('\n'));
    QCOMPARE(lines[1].size(), 64);
    QCOMPARE(lines[2].size(), 64);
    QVERIFY(lines[3].size() <= 64);
}

void ByteTextTest::readsWhatIsLookedFor_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("asText");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("hex") << "30 82" << false << QByteArray("\x30\x82");
    QTest::newRow("hex as in C") << "0x30,0x82" << false << QByteArray("\x30\x82");
    QTest::newRow("hex with colons") << "30:82" << false << QByteArray("\x30\x82");
    QTest::newRow("odd digits are text") << "308" << false << QByteArray("308");
    QTest::newRow("text") << "vmId" << false << QByteArray("vmId");
    QTest::newRow("digits as text") << "3082" << true << QByteArray("3082");
}

void ByteTextTest::readsWhatIsLookedFor()
{
    QFETCH(QString, typed);
    QFETCH(bool, asText);
    QFETCH(QByteArray, bytes);
    const auto form = asText ? ui::PatternForm::Text : ui::PatternForm::HexOrText;
    const auto found = ui::patternOf(typed, form);
    QVERIFY(found);
    QCOMPARE(QByteArray(reinterpret_cast<const char*>(found->data()),
                 static_cast<qsizetype>(found->size())),
        bytes);
    QVERIFY(!ui::patternOf(QString(), form));
}

void ByteTextTest::passesSecretsOver()
{
    const std::string_view text = "abcabcabc";
    const auto pattern = *ui::patternOf(QStringLiteral("abc"), ui::PatternForm::Text);
    QCOMPARE(ui::placesOf(asBytes(text), 0, pattern, {}).size(), std::size_t{3});
    const auto places = ui::placesOf(asBytes(text), 0, pattern, {{0, 4, 1}});
    QCOMPARE(places.size(), std::size_t{2});
    QCOMPARE(places[1].offset, std::uint32_t{6});
}

void ByteTextTest::readsOffsets()
{
    QCOMPARE(ui::offsetOf(QStringLiteral("106")), std::optional<std::size_t>(106));
    QCOMPARE(ui::offsetOf(QStringLiteral(" 0x6A ")), std::optional<std::size_t>(106));
    QVERIFY(!ui::offsetOf(QStringLiteral("6a")));
    QVERIFY(!ui::offsetOf(QStringLiteral("-1")));
    QVERIFY(!ui::offsetOf(QString()));
}

void ByteTextTest::findsTheByteAtAPoint()
{
    const auto font = ui::monoFont(QFont());
    for (const int width : {100, 700, 4000}) {
        const ui::ByteLayout layout(font, width, 1000);
        for (const auto column : {ByteColumn::Hex, ByteColumn::Ascii}) {
            for (int i = 0; i < layout.perRow(); ++i) {
                const auto at = layout.run(column, i, i, layout.rowHeight()).center();
                const auto hit = layout.hit(at, 2);
                QVERIFY(hit);
                QCOMPARE(hit->offset, static_cast<std::size_t>(3 * layout.perRow() + i));
                QVERIFY(hit->column == column);
            }
        }
        QVERIFY(!layout.hit(QPointF(10, 10.0 * layout.rowHeight()), 1000));
    }
}

QTEST_MAIN(ByteTextTest)
#include "byte_text_test.moc"
