import { deserialize, Int32, serialize } from 'bson';
import { expect, it } from 'vitest';
import { decode } from '../../../../local/store/bson/decode.ts';
import { encode } from '../../../../local/store/bson/encode.ts';
import { exactDatabase } from '../exactDatabase.ts';
import { forAll } from '../random/forAll.ts';
import { randomFields } from '../random/values.ts';

const db = exactDatabase('property-round-trip');

it('decodes and encodes every document of the official library to the same bytes', async () => {
  await forAll(500, (chance) => {
    const bytes = Buffer.from(serialize(randomFields(chance, 4)));
    expect(encode(decode(bytes)).toString('hex')).toBe(bytes.toString('hex'));
  });
});

it('gives a stored document back with the same bytes, also after an update of another field', async () => {
  await forAll(60, async (chance) => {
    const coll = db.collection('documents');
    const document = { _id: new Int32(chance.below(1_000_000)) as never, ...randomFields(chance, 3) };
    await coll.insertOne(document);
    const read = async (projection: object): Promise<string> => {
      const found = await coll.findOne({ _id: document._id }, { projection, raw: true });
      return Buffer.from(found as unknown as Uint8Array).toString('hex');
    };
    const bytes = Buffer.from(serialize(document)).toString('hex');
    expect(await read({})).toBe(bytes);
    await coll.updateOne({ _id: document._id }, { $set: { zz: 'more' } });
    expect(await read({ zz: 0 })).toBe(bytes);
    await coll.deleteOne({ _id: document._id });
  });
});

it('reads its own bytes as the official library does', async () => {
  await forAll(200, (chance) => {
    const fields = randomFields(chance, 3);
    const bytes = encode(decode(Buffer.from(serialize(fields))));
    const options = { promoteValues: false, bsonRegExp: true };
    expect(serialize(deserialize(bytes, options))).toEqual(serialize(fields));
  });
});
