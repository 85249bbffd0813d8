// Groups and rooms.
import { expect, refused } from "./journal.mjs";
import { control, friend } from "./platform.mjs";

export async function groups(line, door) {
  const members = [await friend("Mio"), await friend("Sou")];
  for (const kind of ["group", "room"]) {
    const { groupId } = await control("groups", { name: "Family", kind, members });
    const joined = await door.next((event) => event.type === "join" && event.source[`${kind}Id`] === groupId);
    await line.replyMessage({ replyToken: joined.replyToken, messages: [{ type: "text", text: "hello, all" }] });
    await line.pushMessage({ to: groupId, messages: [{ type: "text", text: "news" }] });
    const Kind = kind === "group" ? "Group" : "Room";
    expect("two people", (await line[`get${Kind}MemberCount`](groupId)).count === 2);
    expect("the same two", (await line[`get${Kind}MembersIds`](groupId)).memberIds.join() === members.join());
    expect("one of them", (await line[`get${Kind}MemberProfile`](groupId, members[0])).displayName === "Mio");
    if (kind === "group") {
      expect("a group's name", (await line.getGroupSummary(groupId)).groupName === "Family");
    }
    await line[`leave${Kind}`](groupId);
    await door.next((event) => event.type === "leave" && event.source[`${kind}Id`] === groupId);
    await refused("a group left", 404, "Not found", () => line[`get${Kind}MemberCount`](groupId));
  }
}
