// Answers which share of two pictures is different, tile by tile: a tile is, when its average colour is.
async ([kept, found]) => {
  const TILE = 4;
  const LEAST = 8;

  const pixels = async (png) => {
    const image = new Image();
    image.src = `data:image/png;base64,${png}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height).getContext("2d", { willReadFrequently: true });
    canvas.drawImage(image, 0, 0);
    return canvas.getImageData(0, 0, image.width, image.height);
  };

  const average = ({ data, width, height }, left, top, channel) => {
    let [sum, count] = [0, 0];
    for (let y = top; y < Math.min(top + TILE, height); y++) {
      for (let x = left; x < Math.min(left + TILE, width); x++, count++) sum += data[(y * width + x) * 4 + channel];
    }
    return sum / count;
  };

  const [left, right] = await Promise.all([pixels(kept), pixels(found)]);
  if (left.width !== right.width || left.height !== right.height) return 1;
  let [different, all] = [0, 0];
  for (let y = 0; y < left.height; y += TILE) {
    for (let x = 0; x < left.width; x += TILE, all++) {
      const isSame = [0, 1, 2].every((channel) => Math.abs(average(left, x, y, channel) - average(right, x, y, channel)) < LEAST);
      if (!isSame) different++;
    }
  }
  return different / all;
}
